package az.permit.mia;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.ReplyOutbox;
import az.permit.mia.PostAnswer.Refused;
import az.permit.mia.PostAnswer.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notices from the outbox to MIA, turn by turn. All but {@link #hint} and {@link #state} is
 * for one thread, which never waits in here for MIA, only for the outbox.
 */
final class NoticeDelivery {
  static final int BATCH = 500;
  static final int WINDOW = 4;
  static final Duration LEASE = ReplyOutbox.LEASE;
  static final Duration POLL = Duration.ofSeconds(1);

  /** Renewed this long after it began, a lease never ends while a post is under way. */
  private static final Duration RENEWAL = LEASE.dividedBy(3);

  /** A claim costs the database a write: hints that come in quick succession share one. */
  private static final Duration GATHER = Duration.ofMillis(50);

  private static final Logger LOG = LoggerFactory.getLogger(MiaPush.class);

  private record Answered(MiaBatch batch, PostAnswer answer) {}

  private final NoticeOutbox outbox;
  private final MiaClient client;
  private final Backoff backoff;
  private final Runnable answerCame;
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
  private final HeldBatches held = new HeldBatches();
  private final Suspects suspects = new Suspects();
  private volatile MiaState state = MiaState.UNTRIED;
  private volatile boolean hinted = true;
  private final MiaCircuit circuit;
  private Instant claimedAt = Instant.EPOCH;
  private Instant turnedAt = Instant.EPOCH;
  private boolean moreIsDue;

  NoticeDelivery(NoticeOutbox outbox, MiaClient client, Backoff backoff, Runnable answerCame) {
    this.outbox = outbox;
    this.client = client;
    this.backoff = backoff;
    this.circuit = new MiaCircuit(backoff);
    this.answerCame = answerCame;
  }

  MiaState state() {
    return state;
  }

  /** There may be new notices. */
  void hint() {
    hinted = true;
  }

  boolean awaitsAnswers() {
    return held.posted() > 0;
  }

  /** Does all there is to do now; returns when to come again, if no answer comes before. */
  Instant turn(Instant now) {
    if (now.isBefore(turnedAt)) { // the clock was set back: what was planned by it is void
      circuit.knockNow();
      claimedAt = Instant.EPOCH;
    }
    turnedAt = now;
    settle(now);
    Instant knocksAt = circuit.knocksAt();
    if (!now.isBefore(knocksAt)) {
      post(now);
    }
    renew(now);
    Instant next = now.isBefore(knocksAt) ? knocksAt : claimableAt();
    Instant poll = now.plus(POLL);
    return next.isAfter(now) && next.isBefore(poll) ? next : poll;
  }

  /** Keeps what came of the posts that were answered. */
  void settle(Instant now) {
    List<DueNotice> taken = new ArrayList<>();
    for (Answered a = answers.poll(); a != null; a = answers.poll()) {
      MiaBatch batch = a.batch();
      taken.addAll(
          a.answer()
              .fold(
                  answer -> onTaken(batch, answer, now),
                  answer -> onRefused(batch, answer, now),
                  answer -> onTrouble(batch, answer.reason(), now)));
    }
    if (!taken.isEmpty()) {
      outbox.taken(taken, now);
    }
  }

  /** Gives back what waits, so that another node need not wait for the leases to end. */
  void release() {
    List<DueNotice> released = held.release();
    // Due since the oldest of them was: they must not fall behind what came after them.
    released.stream()
        .map(DueNotice::at)
        .min(Comparator.naturalOrder())
        .ifPresent(oldest -> outbox.postpone(released, oldest));
  }

  private void post(Instant now) {
    // While MIA is in trouble one batch knocks, always the same ones: no more are claimed.
    int window = circuit.isClosed() ? WINDOW : 1;
    while (held.posted() < window) {
      if (held.noneWaiting()) {
        claim(now);
      }
      if (held.noneWaiting() || !circuit.mayPost(now)) {
        return;
      }
      MiaBatch batch = held.next();
      client
          .post(batch)
          .thenAccept(
              answer -> {
                answers.add(new Answered(batch, answer));
                answerCame.run();
              });
    }
  }

  private Instant claimableAt() {
    return moreIsDue ? claimedAt : claimedAt.plus(hinted ? GATHER : POLL);
  }

  private void claim(Instant now) {
    if (now.isBefore(claimableAt())) {
      return;
    }
    hinted = false; // before the look, so that a hint during it counts
    claimedAt = now;
    moreIsDue = false;
    List<DueNotice> due = outbox.claim(BATCH, now, now.plus(LEASE));
    moreIsDue = due.size() >= BATCH;
    Map<Boolean, List<DueNotice>> bySuspicion =
        due.stream().collect(Collectors.partitioningBy(n -> suspects.contains(n.id())));
    List<DueNotice> innocent = bySuspicion.getOrDefault(false, List.of());
    if (!innocent.isEmpty()) {
      held.add(MiaBatch.of(innocent), now);
    }
    bySuspicion
        .getOrDefault(true, List.of())
        .forEach(suspect -> held.add(MiaBatch.of(List.of(suspect)), now));
  }

  private void renew(Instant now) {
    List<DueNotice> old = held.leasedBefore(now.minus(RENEWAL), now);
    if (!old.isEmpty()) {
      outbox.renew(old, now.plus(LEASE));
    }
  }

  private List<DueNotice> onTaken(MiaBatch batch, Taken answer, Instant now) {
    Set<String> ids = answer.ids();
    Map<Boolean, List<DueNotice>> byTaken =
        batch.notices().stream().collect(Collectors.partitioningBy(n -> ids.contains(n.id())));
    List<DueNotice> taken = byTaken.getOrDefault(true, List.of());
    if (taken.isEmpty()) {
      return batch.size() > 1
          ? onTrouble(batch, "took nothing of a batch", now)
          : onBlamed(batch, "left out", now);
    }
    held.done(batch);
    recovered(now);
    suspects.taken(ids);
    List<DueNotice> left = byTaken.getOrDefault(false, List.of());
    left.forEach(notice -> suspects.leftOut(notice.id()));
    left.stream()
        .collect(Collectors.groupingBy(DueNotice::attempts))
        .forEach((attempts, some) -> outbox.postpone(some, now.plus(backoff.after(attempts + 1))));
    return taken;
  }

  private List<DueNotice> onRefused(MiaBatch batch, Refused answer, Instant now) {
    String reason = "status " + answer.status();
    if (!answer.blamesTheContent()) {
      return onTrouble(batch, reason, now);
    }
    if (batch.size() == 1) {
      return onBlamed(batch, reason, now);
    }
    if (suspects.everything()) {
      return onTrouble(batch, "refuses everything, " + reason, now);
    }
    circuit.saidNothing();
    held.split(batch);
    return List.of();
  }

  /** MIA is well as far as is known, but does not take this one notice. */
  private List<DueNotice> onBlamed(MiaBatch alone, String reason, Instant now) {
    String notice = alone.notices().get(0).id();
    int refusals = suspects.refused(notice);
    if (suspects.everything()) {
      return onTrouble(alone, "refuses everything, " + reason, now);
    }
    circuit.saidNothing();
    held.done(alone);
    if (refusals < Suspects.REFUSALS) {
      outbox.postpone(alone.notices(), now.plus(backoff.after(refusals)));
    } else {
      LOG.error(
          "ALARM: notice {} is set aside: MIA refused it {} times, last: {}",
          notice,
          refusals,
          reason);
      outbox.block(alone.notices(), now);
      suspects.forget(notice);
    }
    return List.of();
  }

  private List<DueNotice> onTrouble(MiaBatch batch, String reason, Instant now) {
    boolean first = circuit.isClosed();
    circuit.failed(now);
    Instant knocksAt = circuit.knocksAt();
    if (first) {
      LOG.warn("MIA cannot be told, the circuit opens until {}: {}", knocksAt, reason);
    }
    state = state.failure(reason, knocksAt);
    held.again(batch);
    if (knocksAt.isAfter(now.plus(LEASE))) {
      release();
    }
    return List.of();
  }

  private void recovered(Instant now) {
    if (!circuit.isClosed()) {
      LOG.info("MIA can be told again, the circuit closes");
    }
    circuit.succeeded(now);
    state = state.success(now);
  }
}
