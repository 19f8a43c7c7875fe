package az.permit.core.inspection;

import java.time.Instant;
import java.util.List;

/**
 * What an officer is told of all that they asked. Immutable and thread-safe.
 *
 * @param at the instant for which the answers hold
 * @param permitNeeded whether anybody needs a permit then at all
 * @param list in the order of the questions
 */
public record Answers(Instant at, boolean permitNeeded, List<Answer> list) {
  /** Copies what could change. */
  public Answers {
    list = List.copyOf(list);
  }
}
