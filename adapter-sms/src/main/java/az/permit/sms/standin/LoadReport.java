package az.permit.sms.standin;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jsmpp.SMPPConstant;

/**
 * What a load came to. The histograms are those of the running load: a report made while it runs is
 * a look at it.
 *
 * @param messages how many different messages were sent at least once
 * @param answered deliver_sm_resp by command_status, −1 where the link was lost; a message that was
 *     sent again counts each time
 * @param replies replies that came, at most one counted for each phone
 * @param extraReplies further replies to the same phones
 * @param elapsed from the first message to the last answer or reply
 * @param toAcknowledgement from the first deliver_sm of a message to its deliver_sm_resp of status
 *     0
 * @param toReply from the first deliver_sm to the reply on the phone
 * @param acknowledgedBySecond acknowledgements in each second of the load, for a plot
 */
public record LoadReport(
    int messages,
    Map<Integer, Long> answered,
    long replies,
    long extraReplies,
    Duration elapsed,
    LatencyHistogram toAcknowledgement,
    LatencyHistogram toReply,
    long[] acknowledgedBySecond) {

  private static final Set<Integer> BUSY =
      Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);

  /** Whether the status says: not now, later. */
  static boolean isBusy(int status) {
    return BUSY.contains(status);
  }

  /** Messages that were taken: answered with status 0. */
  public long acknowledged() {
    return answered.getOrDefault(0, 0L);
  }

  /** How many times a message was refused as busy. */
  public long refusedBusy() {
    return BUSY.stream().mapToLong(status -> answered.getOrDefault(status, 0L)).sum();
  }

  /** Messages that were sent and never taken. */
  public long notAcknowledged() {
    return messages - acknowledged();
  }

  /** Messages taken a second over the whole time; a refusal is no work done and does not count. */
  public double acknowledgedPerSecond() {
    return acknowledged() / Math.max(1e-9, elapsed.toNanos() / 1e9);
  }
}
