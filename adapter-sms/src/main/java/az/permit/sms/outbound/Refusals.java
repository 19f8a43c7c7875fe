package az.permit.sms.outbound;

import az.permit.core.port.DueReply;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often this process saw a reply refused. An attempt that was not refused may have reached the
 * phone, and a text may reach it twice but no more; so a reply of unknown outcome is sent again
 * only if every attempt before was a refusal. Thread-safe, and bounded: the eldest is forgotten.
 */
final class Refusals {
  private static final int MOST = 50_000;

  private final Map<Long, Integer> byReply =
      new LinkedHashMap<>() {
        @java.io.Serial private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST;
        }
      };

  synchronized void refused(DueReply due) {
    byReply.merge(due.id(), 1, Integer::sum);
  }

  /** Whether every attempt before this one was refused. */
  synchronized boolean nothingSentBefore(DueReply due) {
    return due.attempts() <= byReply.getOrDefault(due.id(), 0);
  }

  synchronized void forget(DueReply due) {
    byReply.remove(due.id());
  }
}
