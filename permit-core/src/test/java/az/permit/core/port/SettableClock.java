package az.permit.core.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  /** Starts at that instant. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass. */
  public Instant advance(Duration by) {
    now = now.plus(by);
    return now;
  }
}
