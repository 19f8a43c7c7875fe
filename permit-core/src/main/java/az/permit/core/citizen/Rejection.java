package az.permit.core.citizen;

import java.time.Instant;
import java.util.List;

/**
 * A request that got no permit, and why: one cause, with what is needed to say what to do next.
 * Immutable and thread-safe. A closed set; {@link #code()} names the case in records and metrics.
 */
public sealed interface Rejection {
  /** Short, stable, lower-case name of the cause. */
  String code();

  /** One branch per family of causes, since Java 17 cannot switch over types. */
  <T> T fold(Cases<T> cases);

  /** What to do with each cause. */
  interface Cases<T> {
    /** The message could not be read. */
    T unreadable(Unreadable unreadable);

    /** The message was read, but the rules give no permit. */
    T refused(Refused refused);
  }

  /**
   * The message could not be read.
   *
   * @param cause why
   * @param found what was found where something else was expected: the code, the digit count; never
   *     a document number
   * @param suggestion the corrected message, ready to send, or empty if none can be given
   */
  record Unreadable(Cause cause, String found, String suggestion) implements Rejection {
    /** Why a message cannot be read. */
    public enum Cause {
      /** Nothing in it. */
      EMPTY("empty"),
      /** Longer than any request. */
      TOO_LONG("too-long"),
      /** Neither code, nor series, nor number: not a request at all. */
      NOT_A_REQUEST("not-a-request"),
      /** No purpose code. */
      NO_CODE("no-code"),
      /** A code that the ruling does not have. */
      UNKNOWN_CODE("unknown-code"),
      /** Two codes, or a number that may be a second code. */
      TWO_CODES("two-codes"),
      /** No series of a document. */
      NO_SERIES("no-series"),
      /** No number after the series. */
      NO_NUMBER("no-number"),
      /** A number with more or fewer digits than its series has. */
      WRONG_DIGITS("wrong-digits"),
      /** Digits after a whole number. */
      EXTRA_DIGITS("extra-digits"),
      /** Groups of a number of which one may be a code. */
      SPLIT_NUMBER("split-number"),
      /** A letter or a mask inside the number. */
      LETTER_IN_NUMBER("letter-in-number"),
      /** Two documents. */
      TWO_DOCUMENTS("two-documents"),
      /** A PIN where the number of a document is needed. */
      LOOKS_LIKE_PIN("looks-like-pin");

      private final String code;

      Cause(String code) {
        this.code = code;
      }

      /** The stable name. */
      public String code() {
        return code;
      }
    }

    @Override
    public String code() {
      return cause.code();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.unreadable(this);
    }

    /** Nothing of the message: a suggestion may hold a document number. */
    @Override
    public String toString() {
      return "unreadable: " + cause.code();
    }
  }

  /**
   * The rules give no permit.
   *
   * @param cause why
   * @param rule the rule that refused, by its name in the ruling
   * @param ruling the id of the ruling
   * @param limit the number that was reached: the allowance, the age, the documents of one phone; 0
   *     where there is none
   * @param askAgainAt when one may ask again; {@link Instant#MAX} where nobody can say
   * @param openPurposes the purpose codes that are open now
   */
  record Refused(
      Cause cause,
      String rule,
      String ruling,
      int limit,
      Instant askAgainAt,
      List<String> openPurposes)
      implements Rejection {
    /** Why the rules give no permit. */
    public enum Cause {
      /** People move freely: no permit is needed. */
      NOT_NEEDED("not-needed"),
      /** Nobody may go out: none is given. */
      NOT_GIVEN("not-given"),
      /** The purpose is closed in this ruling. */
      PURPOSE_CLOSED("purpose-closed"),
      /** Not at this time of the day, or not on this day. */
      OUTSIDE_HOURS("outside-hours"),
      /** The allowance of this purpose is used up for today. */
      QUOTA_SPENT("quota-spent"),
      /** The allowance over all purposes is used up for today. */
      DAY_QUOTA_SPENT("day-quota-spent"),
      /**
       * Not this person: unknown, barred or over the age limit, told alike so nobody can probe; and
       * told to a phone of an allowance that it did not spend itself.
       */
      NOT_ELIGIBLE("not-eligible"),
      /** One phone for too many documents today. */
      TOO_MANY_DOCUMENTS("too-many-documents"),
      /** Too many messages of one phone today. */
      TOO_MANY_MESSAGES("too-many-messages"),
      /** Asked again and again on a spent allowance. */
      ASKED_TOO_OFTEN("asked-too-often");

      private final String code;

      Cause(String code) {
        this.code = code;
      }

      /** The stable name. */
      public String code() {
        return code;
      }
    }

    @Override
    public String code() {
      return cause.code();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.refused(this);
    }
  }
}
