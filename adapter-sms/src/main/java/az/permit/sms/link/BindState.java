package az.permit.sms.link;

import java.time.Duration;
import java.time.Instant;

/**
 * How a bind is, for health and metrics. Immutable and thread-safe.
 *
 * @param operator the operator's name
 * @param address host and port
 * @param state its state
 * @param since when it came into that state
 * @param lastError the command_status of the last refused bind; -1 if the connection failed; 0 if
 *     nothing has failed yet
 * @param traffic what went over it
 */
public record BindState(
    String operator,
    String address,
    LinkState state,
    Instant since,
    int lastError,
    Traffic traffic) {

  /**
   * What went over a bind since the start, and what is under way.
   *
   * @param received deliveries that came, refused ones and receipts included
   * @param receipts delivery receipts among them
   * @param busy deliveries refused with the busy status
   * @param submitted segments submitted
   * @param unanswered submits without an answer in time
   * @param throttled how often the operator asked for less
   * @param inFlight submits waiting for their answer now
   * @param window how many may
   * @param deliveriesUnanswered deliveries waiting for our answer now
   * @param oldestUnanswered the age of the oldest of them: the first sign of trouble
   */
  public record Traffic(
      long received,
      long receipts,
      long busy,
      long submitted,
      long unanswered,
      long throttled,
      int inFlight,
      int window,
      int deliveriesUnanswered,
      Duration oldestUnanswered) {}
}
