package az.permit.sms.standin;

import java.time.Duration;
import java.util.Map;

/**
 * What a load came to. The histograms are those of the running load: a report made while it runs is
 * a look at it.
 *
 * @param sent deliver_sm sent
 * @param answered deliver_sm_resp by command_status, −1 where the link was lost
 * @param replies replies that came, at most one counted for each phone
 * @param extraReplies further replies to the same phones
 * @param elapsed from the first message to the last answer or reply
 * @param toAnswer from deliver_sm to deliver_sm_resp
 * @param toReply from deliver_sm to the reply on the phone
 * @param answeredBySecond answers in each second of the load, for a plot
 */
public record LoadReport(
    int sent,
    Map<Integer, Long> answered,
    long replies,
    long extraReplies,
    Duration elapsed,
    LatencyHistogram toAnswer,
    LatencyHistogram toReply,
    long[] answeredBySecond) {

  /** All answers, of whatever status. */
  public long answers() {
    return answered.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Answers a second over the whole time. */
  public double answersPerSecond() {
    return answers() / Math.max(1e-9, elapsed.toNanos() / 1e9);
  }
}
