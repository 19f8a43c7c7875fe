package az.permit.sms.outbound;

import az.permit.sms.link.SmppLink;
import az.permit.sms.outbound.UnaskedSms.Fate;
import az.permit.sms.settings.OperatorSettings;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SMS nobody asked for that wait to leave by one operator, and what its answers make of them.
 * After a silence or a wish for less none is taken for a while: replies need the room. Thread-safe.
 */
final class UnaskedQueue {
  private static final Logger LOG = LoggerFactory.getLogger(UnaskedQueue.class);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(30);

  private final OperatorSettings operator;
  private final Deque<UnaskedSms> waiting = new ConcurrentLinkedDeque<>();
  private volatile long openFrom = System.nanoTime();

  UnaskedQueue(OperatorSettings operator) {
    this.operator = operator;
  }

  /** Whether any is taken now. */
  boolean isOpen() {
    return System.nanoTime() - openFrom >= 0;
  }

  void add(UnaskedSms sms) {
    waiting.add(sms);
  }

  /** The next to leave; null if none waits. */
  @Nullable UnaskedSms next() {
    UnaskedSms next = waiting.poll();
    while (next != null && next.fate().isDone()) {
      next = waiting.poll();
    }
    return next;
  }

  /** It could not leave now: it is the next again. */
  void giveBack(UnaskedSms sms) {
    waiting.addFirst(sms);
  }

  /** It got no answer in good time, so others would not either. */
  void takeBack(UnaskedSms sms) {
    sms.became(Fate.OPEN);
    pause();
  }

  /** None that waits will leave. */
  void takeAllBack() {
    waiting.forEach(sms -> sms.became(Fate.OPEN));
  }

  private void pause() {
    openFrom = System.nanoTime() + PAUSE;
  }

  /** What an attempt to send it by that link leads to. */
  Attempt.Outcome of(UnaskedSms sms, SmppLink link) {
    return new Attempt.Outcome() {
      @Override
      public void known(int status, String smscId, boolean late) {
        sms.became(fate(status, link));
      }

      @Override
      public void unknown(boolean linkLost) {
        pause();
        sms.became(Fate.OPEN);
      }
    };
  }

  private Fate fate(int status, SmppLink link) {
    switch (operator.retryTable().action(status)) {
      case SENT:
        return Fate.ACCEPTED;
      case SLOW_DOWN:
        link.slowDown();
        pause();
        return Fate.OPEN;
      case RETRY:
        return Fate.OPEN;
      case RECYCLE:
        link.recycle();
        return Fate.OPEN;
      case BLOCK:
        LOG.warn("{} refuses an SMS, status 0x{}", operator.name(), Integer.toHexString(status));
        return Fate.REFUSED;
    }
    throw new AssertionError(status);
  }
}
