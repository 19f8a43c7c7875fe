package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;
import az.permit.sms.text.EncodedText;
import az.permit.sms.text.TextEncoder;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends many messages from many phones and counts what comes back. One thread sends; answers and
 * replies are counted where they are read. One load at a time for each stand-in.
 */
public final class LoadGenerator {
  private static final long FIRST_PHONE = 994_500_000_000L;
  private static final int LOOK_EVERY = 1_000;
  private static final long PARK_NANOS = 50_000;
  private static final int SECONDS = 24 * 3_600;

  private final SmscStandIn smsc;
  private final LoadPlan plan;
  private final long[] sentNanos;
  private final AtomicIntegerArray repliesByPhone;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();
  private final LongAdder replies = new LongAdder();
  private final LongAdder extraReplies = new LongAdder();
  private final LatencyHistogram toAnswer = new LatencyHistogram();
  private final LatencyHistogram toReply = new LatencyHistogram();
  private final AtomicLongArray bySecond = new AtomicLongArray(SECONDS);
  private final AtomicLong lastNanos = new AtomicLong();
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile long startNanos;

  /** A load that is not begun. */
  public LoadGenerator(SmscStandIn smsc, LoadPlan plan) {
    this.smsc = smsc;
    this.plan = plan;
    this.sentNanos = new long[plan.messages()];
    this.repliesByPhone = new AtomicIntegerArray(plan.messages());
  }

  /** Sends all, waits for what comes back, and reports. Somebody must be bound. */
  public LoadReport run() throws InterruptedException {
    smsc.onSubmit(this::replied);
    startNanos = System.nanoTime();
    lastNanos.set(startNanos);
    List<StandInSession> clients = List.of();
    for (int i = 0; i < plan.messages() && !cancelled.get(); i++) {
      if (!awaitTurn(i)) {
        break;
      }
      if (i % LOOK_EVERY == 0) {
        clients = smsc.bound();
      }
      if (clients.isEmpty()) {
        break;
      }
      send(i, clients.get(i % clients.size()));
    }
    awaitRest();
    return report();
  }

  /** Sends no more; {@link #run} reports soon. */
  public void cancel() {
    cancelled.set(true);
  }

  /** How it is going. */
  public LoadReport report() {
    Map<Integer, Long> byStatus = new TreeMap<>();
    answered.forEach((status, count) -> byStatus.put(status, count.sum()));
    Duration elapsed = Duration.ofNanos(lastNanos.get() - startNanos);
    long[] seconds = new long[(int) Math.min(SECONDS, elapsed.toSeconds() + 1)];
    Arrays.setAll(seconds, bySecond::get);
    return new LoadReport(
        sent.get(),
        byStatus,
        replies.sum(),
        extraReplies.sum(),
        elapsed,
        toAnswer,
        toReply,
        seconds);
  }

  /** Waits for room in the window and for the rate; false if interrupted or given up. */
  private boolean awaitTurn(int i) throws InterruptedException {
    long due =
        plan.ratePerSecond() == 0 ? 0 : startNanos + i * 1_000_000_000L / plan.ratePerSecond();
    while (inFlight.get() >= plan.window() || due != 0 && System.nanoTime() < due) {
      if (cancelled.get()) {
        return false;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(PARK_NANOS);
    }
    // At a given rate the time counts from when it should have left, or delays would hide.
    sentNanos[i] = due == 0 ? System.nanoTime() : due;
    return true;
  }

  private void send(int i, StandInSession client) {
    EncodedText text = TextEncoder.asPhone(plan.text().apply(i), i & 0xFF);
    SmsAddress phone = SmsAddress.international(Long.toString(FIRST_PHONE + i));
    inFlight.incrementAndGet();
    sent.incrementAndGet();
    ShortMessage message =
        ShortMessage.of(phone, plan.to(), text.dataCoding(), false, text.segments().get(0));
    client.deliver(message, status -> answered(i, status));
  }

  private void answered(int i, int status) {
    long now = System.nanoTime();
    inFlight.decrementAndGet();
    answered.computeIfAbsent(status, none -> new LongAdder()).increment();
    toAnswer.record(now - sentNanos[i]);
    bySecond.incrementAndGet(
        (int) Math.min(SECONDS - 1, TimeUnit.NANOSECONDS.toSeconds(now - startNanos)));
    lastNanos.set(now);
  }

  private void replied(ShortMessage message) {
    int i = phoneIndex(message.to().value());
    if (i < 0 || i >= plan.messages()) {
      return;
    }
    long now = System.nanoTime();
    if (repliesByPhone.incrementAndGet(i) > 1) {
      extraReplies.increment();
    } else {
      replies.increment();
      toReply.record(now - sentNanos[i]);
    }
    lastNanos.set(now);
  }

  private static int phoneIndex(String phone) {
    if (phone.length() != 12) {
      return -1;
    }
    try {
      return (int) (Long.parseLong(phone) - FIRST_PHONE);
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }

  private void awaitRest() throws InterruptedException {
    long until = System.nanoTime() + plan.patience().toNanos();
    while (System.nanoTime() < until && !isDone()) {
      Thread.sleep(5);
    }
  }

  private boolean isDone() {
    LongAdder accepted = answered.get(0);
    long due = accepted == null ? 0 : accepted.sum();
    return inFlight.get() == 0 && (cancelled.get() || replies.sum() >= due);
  }
}
