package az.permit.core.citizen.answering;

import az.permit.core.port.DueReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What became of a batch of messages. Immutable and thread-safe.
 *
 * @param taken for each message of the batch, in its order: whether it is decided, stored and
 *     synced, so that it may be acknowledged; if not, the operator is to be told to try again
 * @param replies what is to be sent now, leased to the caller
 * @param alarms what an operator at night must know of, without anybody's data
 */
public record Answers(List<Boolean> taken, List<DueReply> replies, List<String> alarms) {

  static Answers kept(int messages, List<DueReply> replies, List<String> alarms) {
    return new Answers(Collections.nCopies(messages, true), replies, alarms);
  }

  static Answers failed(int messages, String why) {
    return new Answers(Collections.nCopies(messages, false), List.of(), List.of(why));
  }

  /** These and those of the messages that follow. */
  Answers and(Answers next) {
    return new Answers(
        both(taken, next.taken), both(replies, next.replies), both(alarms, next.alarms));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
