package az.permit.mia.standin;

import java.time.Duration;
import java.util.Set;

/**
 * How the stand-in treats one post that is genuine. Immutable and thread-safe.
 *
 * @param delay how long it takes before it looks at the post
 * @param status what it answers; only with 200 does it take anything
 * @param left ids of the notices that it does not take
 * @param answerLost whether it takes the notices and then breaks the connection
 */
public record Conduct(Duration delay, int status, Set<String> left, boolean answerLost) {
  /** As MIA should: takes everything and says so. */
  public static final Conduct PROPER = new Conduct(Duration.ZERO, 200, Set.of(), false);

  /** Takes everything, and nobody learns of it. */
  public static final Conduct ANSWER_LOST = new Conduct(Duration.ZERO, 200, Set.of(), true);

  public Conduct {
    left = Set.copyOf(left);
  }

  /** Takes nothing and answers with that status. */
  public static Conduct refusing(int status) {
    return new Conduct(Duration.ZERO, status, Set.of(), false);
  }

  /** Takes everything, but takes its time. */
  public static Conduct slow(Duration delay) {
    return new Conduct(delay, 200, Set.of(), false);
  }

  /** Takes everything but these. */
  public static Conduct leaving(Set<String> ids) {
    return new Conduct(Duration.ZERO, 200, ids, false);
  }
}
