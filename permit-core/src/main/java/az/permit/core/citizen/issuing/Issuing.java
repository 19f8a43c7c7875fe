package az.permit.core.citizen.issuing;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.regime.LocalizedText;
import az.permit.core.regime.Mode;
import az.permit.core.regime.PermitLength;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** Decides on a readable request: a pure function. Stateless and thread-safe. */
public final class Issuing {
  private static final IssuingRule[] RULES = IssuingRule.values();

  private Issuing() {}

  /** The permit's grant, or the one reason why there is none: that of the first rule to refuse. */
  public static Either<Refused, Grant> decide(
      RulingInForce inForce, PermitRequest request, Situation situation) {
    Ruling ruling = inForce.ruling();
    if (ruling.mode() != Mode.ISSUED) {
      return Either.left(ofMode(inForce, situation));
    }
    PurposeRule purpose = ruling.purpose(request.purpose()).getOrNull();
    if (purpose == null) {
      throw new IllegalArgumentException("expected a purpose of ruling " + ruling.id());
    }
    Question question = new Question(inForce, purpose, situation);
    for (IssuingRule rule : RULES) {
      Refused refused = rule.refusal(question);
      if (refused != null) {
        return Either.left(refused);
      }
    }
    boolean placeUnknown = !ruling.territory().isWholeCountry() && question.district().isEmpty();
    return Either.right(new Grant(ruling, purpose, validity(question), placeUnknown));
  }

  /**
   * The answer to anything at all where no permits are issued.
   *
   * @throws IllegalArgumentException if the ruling issues permits
   */
  public static Refused ofMode(RulingInForce inForce, Situation situation) {
    Question question = new Question(inForce, NoPurpose.RULE, situation);
    Refused refused = IssuingRule.MODE.refusal(question);
    if (refused == null) {
      throw new IllegalArgumentException("expected a ruling that issues nothing");
    }
    return refused;
  }

  private static Validity validity(Question q) {
    Instant from = q.begins();
    Instant until = q.purpose().length().fold(new End(q));
    if (!q.purpose().hours().isAllDay()) {
      LocalDateTime closes =
          q.beginsLocal()
              .toLocalDate()
              .atStartOfDay()
              .plusMinutes(q.purpose().hours().untilMinute());
      until = earlier(until, q.inForce().instantOf(closes));
    }
    return new Validity(from, earlier(until, q.inForce().endsAt()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record End(Question q) implements PermitLength.Cases<Instant> {
    @Override
    public Instant lasting(Duration duration) {
      return q.begins().plus(duration);
    }

    @Override
    public Instant untilEndOfDay() {
      return q.inForce().startOf(q.beginsLocal().toLocalDate().plusDays(1));
    }
  }

  /** Stands for any purpose where a ruling has none. */
  private static final class NoPurpose {
    static final PurposeRule RULE =
        PurposeRule.builder()
            .code("0")
            .name(new LocalizedText("", "", ""))
            .source("no purpose")
            .length(PermitLength.untilEndOfDay())
            .build();
  }

  /** The rules in the order in which they are asked, for the why-screen. */
  public static List<String> rules() {
    return Arrays.stream(RULES).map(IssuingRule::id).toList();
  }
}
