package az.permit.mia.register;

import java.net.URI;
import java.time.Duration;

/**
 * How the register is asked. Immutable and thread-safe.
 *
 * @param url where its interface begins; {@code /persons} is appended
 * @param answerLimit how long an answer may take until it is complete
 * @param kept how long an answer is believed without asking again
 * @param mostKept of so many documents at most
 */
public record RegisterSettings(URI url, Duration answerLimit, Duration kept, int mostKept) {
  /** A little less than the two seconds that a batch of messages can wait. */
  public static final Duration USUAL_LIMIT = Duration.ofMillis(1_500);

  /** Who must isolate is found out after that at the latest. */
  public static final Duration USUALLY_KEPT = Duration.ofMinutes(10);

  /** About a third of a gigabyte would be ten times as many. */
  public static final int USUALLY_MOST_KEPT = 100_000;
}
