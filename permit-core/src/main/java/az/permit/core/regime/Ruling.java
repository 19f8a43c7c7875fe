package az.permit.core.regime;

import az.permit.core.identity.DocumentSeries;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What a decree ordered, from a moment on until the next: complete by itself. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface Ruling {
  /** Its name in every decision that follows it. */
  String id();

  /** Where it stands written: decree or document, and date. */
  String source();

  /** First moment at which it is in force, by the regime's clock. */
  LocalDateTime effectiveFrom();

  /** First moment at which it is in force no more; none for the last one. */
  @Value.Default
  default Option<LocalDateTime> effectiveUntil() {
    return Option.none();
  }

  /** Whether permits are issued, not needed, or not given. */
  Mode mode();

  /** Its purposes, open and closed; empty where no permit is issued. */
  List<PurposeRule> purposes();

  /** The series of documents it accepts, the commonest first. */
  List<DocumentSeries> series();

  /** How many permits a day over all purposes; none if there is no such limit. */
  @Value.Default
  default Option<Quota> dayQuota() {
    return Option.none();
  }

  /** Where it holds. */
  @Value.Default
  default Territory territory() {
    return Territory.WHOLE_COUNTRY;
  }

  /** Greatest age in completed years at which one may go out; none if age does not matter. */
  @Value.Default
  default Option<Integer> ageLimit() {
    return Option.none();
  }

  /** Whether people whom the register marks as barred, such as those in isolation, are refused. */
  @Value.Default
  default boolean refusesBarred() {
    return false;
  }

  /** Whether the police are told what a permit is for; without a law that says so, they are not. */
  @Value.Default
  default boolean policeSeesPurpose() {
    return false;
  }

  /** How long after the request a permit begins. */
  @Value.Default
  default Duration startDelay() {
    return Duration.ZERO;
  }

  /** How long the reply is held back; a permit never begins before its reply may leave. */
  @Value.Default
  default Duration replyDelay() {
    return Duration.ZERO;
  }

  /** How long after the request a permit begins: not before its reply may leave. */
  @Value.Lazy
  default Duration delay() {
    return startDelay().compareTo(replyDelay()) >= 0 ? startDelay() : replyDelay();
  }

  /** The rules against abuse, in the order in which they are tried. */
  List<AbuseRule> abuseRules();

  /** How many hints a phone gets in a day for messages that cannot be read; then silence. */
  @Value.Default
  default int hintsPerDay() {
    return 5;
  }

  /** Reply texts that differ from the usual ones: language and name of the text to its wording. */
  Map<String, String> texts();

  /** The purpose of that code, if the ruling has it. */
  default Option<PurposeRule> purpose(String code) {
    List<PurposeRule> purposes = purposes();
    // By index: every message asks, and an iterator would be made for each.
    for (int i = 0; i < purposes.size(); i++) {
      if (purposes.get(i).code().equals(code)) {
        return Option.some(purposes.get(i));
      }
    }
    return Option.none();
  }

  /** The codes that are open, in order. */
  @Value.Lazy
  default List<String> openCodes() {
    return purposes().stream().filter(PurposeRule::open).map(PurposeRule::code).toList();
  }

  /** A new builder. */
  static ImmutableRuling.Builder builder() {
    return ImmutableRuling.builder();
  }
}
