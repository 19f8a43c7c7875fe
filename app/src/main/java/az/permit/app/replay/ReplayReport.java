package az.permit.app.replay;

import az.permit.persistence.citizen.RecordsReport;
import az.permit.sms.standin.LatencyHistogram;
import az.permit.sms.standin.LoadReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a load came to, and whether what was acknowledged is what was kept.
 *
 * @param plan what was asked for
 * @param load what the load generator saw
 * @param before the records before the load
 * @param after the records after it
 * @param mia permits that MIA took
 * @param miaMillis how long MIA's backlog took to drain after the last reply
 */
public record ReplayReport(
    ReplayPlan plan,
    LoadReport load,
    RecordsReport before,
    RecordsReport after,
    long mia,
    long miaMillis) {

  private static final int BAR = 50;
  private static final int SHORTEST = 4;

  /** Whether every message was acknowledged, and is kept once, whole, and answered. */
  public boolean isVerified() {
    return notAcknowledged() == 0
        && kept() == load.acknowledged()
        && load.replies() == load.acknowledged()
        && load.extraReplies() == 0
        && after.isWhole()
        && after.repliesDue() == 0
        && after.noticesDue() == 0
        && mia >= after.permits() - before.permits();
  }

  /** Also what never left, because nobody was bound. */
  private long notAcknowledged() {
    return plan.messages() - load.acknowledged();
  }

  private long kept() {
    return after.messages() - before.messages();
  }

  /**
   * Messages acknowledged a second in the later half of the run, when Java has compiled what it
   * runs often. The last second is left out, for the load ended in it. A run of less than four
   * seconds has no such rate: then that of the whole.
   */
  public double steadyPerSecond() {
    long[] bySecond = load.acknowledgedBySecond();
    int full = bySecond.length - 1;
    return full < SHORTEST
        ? load.acknowledgedPerSecond()
        : Arrays.stream(bySecond, full / 2, full).average().orElse(0);
  }

  /** For people. */
  public String lines() {
    StringBuilder lines = new StringBuilder();
    json()
        .properties()
        .forEach(f -> lines.append("%-22s %s%n".formatted(f.getKey(), f.getValue())));
    long most = Math.max(1, Arrays.stream(load.acknowledgedBySecond()).max().orElse(1));
    for (int second = 0; second < load.acknowledgedBySecond().length; second++) {
      long count = load.acknowledgedBySecond()[second];
      String bar = "#".repeat((int) (count * BAR / most));
      lines.append("%6d s %8d %s%n".formatted(second, count, bar));
    }
    return lines.toString().stripTrailing();
  }

  /** For scripts. */
  public ObjectNode json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("messages", plan.messages());
    json.put("window", plan.window());
    json.put("ratePerSecond", plan.ratePerSecond());
    json.put("seconds", rounded(load.elapsed().toNanos() / 1e9));
    json.put("acknowledgedPerSecond", Math.round(load.acknowledgedPerSecond()));
    json.put("steadyPerSecond", Math.round(steadyPerSecond()));
    json.put("acknowledged", load.acknowledged());
    json.put("refusedBusy", load.refusedBusy());
    json.put("notAcknowledged", notAcknowledged());
    json.put("replies", load.replies());
    json.put("extraReplies", load.extraReplies());
    latency(json, "toAcknowledgement", load.toAcknowledgement());
    latency(json, "toReply", load.toReply());
    json.put("kept", kept());
    json.put("permits", after.permits() - before.permits());
    json.put("takenByMia", mia);
    json.put("miaDrainMillis", miaMillis);
    json.put("verified", isVerified());
    return json;
  }

  private static void latency(ObjectNode json, String name, LatencyHistogram histogram) {
    ObjectNode latency = json.putObject(name + "Millis");
    latency.put("p50", millis(histogram.quantile(0.5)));
    latency.put("p99", millis(histogram.quantile(0.99)));
    latency.put("max", millis(histogram.quantile(1)));
  }

  private static double millis(Duration duration) {
    return rounded(duration.toNanos() / 1e6);
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
  }
}
