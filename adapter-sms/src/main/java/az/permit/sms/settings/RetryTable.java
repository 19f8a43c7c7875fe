package az.permit.sms.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do about each command_status, SMPP 3.4 section 5.1.3: the customary meaning, and an
 * operator's own where it differs. Immutable and thread-safe.
 */
public final class RetryTable {
  private static final Map<Integer, RetryAction> CUSTOMARY =
      Map.ofEntries(
          Map.entry(0x00, RetryAction.SENT),
          Map.entry(0x58, RetryAction.SLOW_DOWN),
          Map.entry(0x14, RetryAction.SLOW_DOWN),
          Map.entry(0x08, RetryAction.RETRY),
          Map.entry(0x45, RetryAction.RETRY),
          Map.entry(0x64, RetryAction.RETRY),
          Map.entry(0xFE, RetryAction.RETRY),
          Map.entry(0xFF, RetryAction.RETRY),
          Map.entry(0x0D, RetryAction.RETRY),
          Map.entry(0x04, RetryAction.RECYCLE),
          Map.entry(0x05, RetryAction.RECYCLE));

  private final Map<Integer, RetryAction> actions;
  private final List<Duration> delays;

  /**
   * @param overrides what this operator means differently, by command_status
   * @param delays the pause before the second, third … attempt; the last one for all that follow
   */
  public RetryTable(Map<Integer, RetryAction> overrides, List<Duration> delays) {
    Map<Integer, RetryAction> all = new HashMap<>(CUSTOMARY);
    all.putAll(overrides);
    this.actions = Map.copyOf(all);
    this.delays = List.copyOf(delays);
  }

  /** What to do; a status that is in no table is a refusal for good. */
  public RetryAction action(int commandStatus) {
    return actions.getOrDefault(commandStatus, RetryAction.BLOCK);
  }

  /** How long to wait after so many attempts, at least 1. */
  public Duration delay(int attempts) {
    return delays.get(Math.min(Math.max(1, attempts), delays.size()) - 1);
  }
}
