package az.permit.mia;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * The circuit breaker before MIA. One failure opens it, for every batch would fail alike; after a
 * wait that grows with each failure one batch may knock, and what MIA takes closes it. For one
 * thread, which tells it the time.
 */
final class MiaCircuit {
  private static final Exception FAILURE = new Exception("MIA could not be told");

  private final CircuitBreaker breaker;
  private Instant now = Instant.EPOCH;
  private Instant knocksAt = Instant.EPOCH;

  MiaCircuit(Backoff backoff) {
    this.breaker =
        CircuitBreaker.of(
            "mia",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(1)
                .minimumNumberOfCalls(1)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(failures -> opens(backoff.after(failures)))
                .clock(new TurnClock())
                .build());
  }

  private long opens(Duration wait) {
    // A moment more, for the circuit lets nobody pass at the very end of the wait.
    knocksAt = now.plus(wait).plusMillis(1);
    return wait.toMillis();
  }

  /** Whether a batch may be posted now; whoever may must tell what came of it. */
  boolean mayPost(Instant at) {
    now = at;
    return breaker.tryAcquirePermission();
  }

  boolean isClosed() {
    return breaker.getState() == State.CLOSED;
  }

  /** When an open circuit lets a batch knock; in the past if a batch may be posted. */
  Instant knocksAt() {
    return breaker.getState() == State.OPEN ? knocksAt : Instant.EPOCH;
  }

  /** A post came to nothing, and it was not the fault of what was posted. */
  void failed(Instant at) {
    now = at;
    breaker.onError(0, TimeUnit.NANOSECONDS, FAILURE);
  }

  /** MIA took something, so it is well, whichever post that was. */
  void succeeded(Instant at) {
    now = at;
    if (breaker.getState() == State.OPEN) {
      breaker.transitionToClosedState();
    } else {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
  }

  /** A post says nothing of how MIA is: it found fault with what was posted. */
  void saidNothing() {
    breaker.releasePermission();
  }

  /** What was planned by a clock that was set back is void: a batch may knock. */
  void knockNow() {
    if (breaker.getState() == State.OPEN) {
      breaker.transitionToHalfOpenState();
    }
  }

  /** The time of the present turn. */
  private final class TurnClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
