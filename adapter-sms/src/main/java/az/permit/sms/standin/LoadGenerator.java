package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;
import az.permit.sms.text.EncodedText;
import az.permit.sms.text.TextEncoder;
import az.permit.sms.wire.ShortMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends many messages from many phones and counts what comes back. It treats a refusal as an
 * operator does: it keeps the message and sends it again a little later. One thread sends; answers
 * and replies are counted where they are read. Each is run once, and one at a time for a stand-in.
 */
public final class LoadGenerator {
  private static final long FIRST_PHONE = 994_500_000_000L;
  private static final int LOOK_EVERY = 1_000;
  private static final long BETWEEN_SENDINGS_NANOS = 50_000;
  private static final long AT_THE_END_NANOS = 5_000_000;

  private final SmscStandIn smsc;
  private final LoadPlan plan;
  private final Queue<Refused> refused =
      new PriorityBlockingQueue<>(1_000, Comparator.comparingLong(Refused::dueNanos));
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile LoadTally tally = new LoadTally(0);
  private volatile boolean cancelled;
  private List<StandInSession> clients = List.of();
  private int begun;
  private int sendings;
  private long lastSentNanos;

  /** A message to be sent again, for the nth time, once it is due. */
  private record Refused(int message, int sending, long dueNanos) {}

  /** A load that is not begun. */
  public LoadGenerator(SmscStandIn smsc, LoadPlan plan) {
    this.smsc = smsc;
    this.plan = plan;
  }

  /** Sends all until each is taken or given up, waits for the replies, and reports. */
  public LoadReport run() throws InterruptedException {
    tally = new LoadTally(plan.messages());
    lastSentNanos = tally.startNanos();
    smsc.onSubmit(reply -> tally.replied(indexOf(reply.to().value())));
    while (!isDone() && !isStuck()) {
      if (!sendNext()) {
        pause();
      }
    }
    return tally.report();
  }

  /** Sends no more; {@link #run} reports soon. */
  public void cancel() {
    cancelled = true;
  }

  /** How it is going. */
  public LoadReport report() {
    return tally.report();
  }

  /** Sends what is due, what was refused before what is new; false if nothing can be sent now. */
  private boolean sendNext() {
    if (cancelled || inFlight.get() >= plan.window()) {
      return false;
    }
    Optional<StandInSession> client = nextClient();
    if (client.isEmpty()) {
      return false;
    }
    long now = System.nanoTime();
    Refused first = refused.peek();
    if (first != null && first.dueNanos() <= now) {
      // One that came meanwhile is ahead of it only if it is due even earlier.
      Refused again = refused.remove();
      send(client.get(), again.message(), again.sending(), now);
      return true;
    }
    long due = dueNanos(begun);
    if (begun == plan.messages() || due > now) {
      return false;
    }
    // At a given rate the time counts from when it should have left, or delays would hide.
    tally.sent(begun, plan.ratePerSecond() == 0 ? now : due);
    send(client.get(), begun++, 1, now);
    return true;
  }

  private long dueNanos(int message) {
    return plan.ratePerSecond() == 0
        ? tally.startNanos()
        : tally.startNanos() + message * 1_000_000_000L / plan.ratePerSecond();
  }

  /** Those who are bound, in turn; nobody if nobody is. */
  private Optional<StandInSession> nextClient() {
    if (clients.isEmpty()
        || sendings % LOOK_EVERY == 0
        || !clients.get(sendings % clients.size()).isBound()) {
      clients = smsc.bound();
    }
    return clients.isEmpty()
        ? Optional.empty()
        : Optional.of(clients.get(sendings % clients.size()));
  }

  private void send(StandInSession client, int message, int sending, long now) {
    EncodedText text = TextEncoder.asPhone(plan.text().apply(message), message & 0xFF);
    SmsAddress phone = SmsAddress.international(Long.toString(FIRST_PHONE + message));
    ShortMessage sms =
        ShortMessage.of(phone, plan.to(), text.dataCoding(), false, text.segments().get(0));
    inFlight.incrementAndGet();
    sendings++;
    lastSentNanos = now;
    client.deliver(sms, status -> answered(message, sending, status));
  }

  private void answered(int message, int sending, int status) {
    tally.answered(message, status);
    if (LoadReport.isBusy(status) && sending < plan.resending().sendings()) {
      long due = System.nanoTime() + plan.resending().after(sending).toNanos();
      refused.add(new Refused(message, sending + 1, due));
    }
    // After that, so that a message is always in flight, refused or settled.
    inFlight.decrementAndGet();
  }

  private static int indexOf(String phone) {
    if (phone.length() != 12) {
      return -1;
    }
    try {
      return (int) (Long.parseLong(phone) - FIRST_PHONE);
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }

  private void pause() throws InterruptedException {
    boolean allSent = begun == plan.messages() && refused.isEmpty();
    LockSupport.parkNanos(allSent ? AT_THE_END_NANOS : BETWEEN_SENDINGS_NANOS);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private boolean isDone() {
    if (inFlight.get() > 0) {
      return false;
    }
    return cancelled || begun == plan.messages() && refused.isEmpty() && tally.isReplied();
  }

  private boolean isStuck() {
    long last = Math.max(lastSentNanos, tally.lastNanos());
    return System.nanoTime() - last > plan.patience().toNanos();
  }
}
