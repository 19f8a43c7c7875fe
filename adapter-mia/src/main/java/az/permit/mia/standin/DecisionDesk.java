package az.permit.mia.standin;

import az.permit.mia.Backoff;
import az.permit.mia.PostAnswer;
import az.permit.mia.WebhookPost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides on permits a moment after they came, and posts each decision until it is taken. One
 * thread posts one batch after the other, so no decision on a permit overtakes another.
 * Thread-safe.
 */
final class DecisionDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionDesk.class);
  private static final int BATCH = 500;

  /** What is to be decided, and when, by {@link System#nanoTime}. */
  private record Waiting(long due, Function<Instant, Optional<Decision>> decide) {
    long nanosLeft() {
      return due - System.nanoTime();
    }
  }

  private final Ledger ledger;
  private final DecisionRules rules;
  private final Duration moment;
  private final WebhookPost post;
  private final InstantSource clock;
  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "mia-stand-in-decisions");

  DecisionDesk(
      Ledger ledger, DecisionRules rules, Duration moment, WebhookPost post, InstantSource clock) {
    this.ledger = ledger;
    this.rules = rules;
    this.moment = moment;
    this.post = post;
    this.clock = clock;
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** Decides on a permit when its moment has passed, unless it is withdrawn by then. */
  void consider(ReceivedOrganisationPermit permit) {
    if (permit.isConfirmed()) {
      add(
          moment,
          now ->
              ledger.isNewest(permit)
                  ? Optional.of(Decision.on(permit, rules.rejection(permit).orElse(""), now))
                  : Optional.empty());
    }
  }

  /** Revokes a permit. */
  void revoke(ReceivedOrganisationPermit permit, String reason) {
    add(Duration.ZERO, now -> Optional.of(Decision.revoking(permit, reason, now)));
  }

  private void add(Duration delay, Function<Instant, Optional<Decision>> decide) {
    waiting.add(new Waiting(System.nanoTime() + delay.toNanos(), decide));
  }

  private void run() {
    try {
      while (true) {
        deliver(due());
      }
    } catch (InterruptedException e) {
      LOG.debug("closed, with {} permits undecided", waiting.size());
    }
  }

  /** Waits until something is due; decides all that is. */
  private List<Decision> due() throws InterruptedException {
    List<Decision> decisions = new ArrayList<>();
    Waiting next = waiting.take();
    TimeUnit.NANOSECONDS.sleep(next.nanosLeft());
    while (next != null) {
      next.decide().apply(clock.instant()).ifPresent(decisions::add);
      Waiting head = waiting.peek();
      boolean fits = head != null && head.nanosLeft() <= 0 && decisions.size() < BATCH;
      next = fits ? waiting.poll() : null;
    }
    return decisions;
  }

  private void deliver(List<Decision> decisions) throws InterruptedException {
    List<Decision> left = decisions;
    for (int failures = 1; !left.isEmpty(); failures++) {
      Set<String> taken = post(left);
      left = left.stream().filter(decision -> !taken.contains(decision.id())).toList();
      if (!left.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(backoff.after(failures).toMillis());
      }
    }
  }

  private Set<String> post(List<Decision> decisions) throws InterruptedException {
    byte[] body = Decision.write(decisions);
    try {
      PostAnswer answer = post.post(WebhookPost.idOf(body), body).toCompletableFuture().get();
      return answer.fold(
          PostAnswer.Taken::ids,
          refused -> none("status " + refused.status()),
          unreachable -> none(unreachable.reason()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("a post always has an answer", e);
    }
  }

  private static Set<String> none(String reason) {
    LOG.info("decisions are not taken yet, will try again: {}", reason);
    return Set.of();
  }
}
