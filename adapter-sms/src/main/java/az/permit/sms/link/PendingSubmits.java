package az.permit.sms.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The submits of a session that are not answered, oldest first; those whose time is up are kept on
 * for a while, since an answer that comes late still tells what became of them. Thread-safe.
 */
final class PendingSubmits {
  private record Pending(SubmitListener listener, long sinceNanos) {}

  private final long timeoutNanos;
  private final long lateNanos;
  private final Map<Integer, Pending> inTime = new LinkedHashMap<>();
  private final Map<Integer, Pending> late = new LinkedHashMap<>();

  PendingSubmits(long timeoutNanos, long lateNanos) {
    this.timeoutNanos = timeoutNanos;
    this.lateNanos = lateNanos;
  }

  synchronized void add(int sequence, SubmitListener listener, long nowNanos) {
    inTime.put(sequence, new Pending(listener, nowNanos));
  }

  /** Takes out the one that was answered; null if it is not ours or was answered before. */
  synchronized @Nullable SubmitListener take(int sequence) {
    Pending pending = inTime.remove(sequence);
    if (pending == null) {
      pending = late.remove(sequence);
    }
    return pending == null ? null : pending.listener();
  }

  /** Those whose time is up now, each told of once; they wait on among the late ones. */
  synchronized List<SubmitListener> expire(long nowNanos) {
    List<SubmitListener> expired = new ArrayList<>();
    Iterator<Map.Entry<Integer, Pending>> oldest = inTime.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<Integer, Pending> entry = oldest.next();
      if (nowNanos - entry.getValue().sinceNanos() < timeoutNanos) {
        break;
      }
      oldest.remove();
      late.put(entry.getKey(), entry.getValue());
      expired.add(entry.getValue().listener());
    }
    late.values().removeIf(pending -> nowNanos - pending.sinceNanos() > timeoutNanos + lateNanos);
    return expired;
  }

  /** Takes out all that were in time, when the link is gone. */
  synchronized List<SubmitListener> drain() {
    List<SubmitListener> all = inTime.values().stream().map(Pending::listener).toList();
    inTime.clear();
    late.clear();
    return all;
  }

  /** How many fill the window. */
  synchronized int size() {
    return inTime.size();
  }
}
