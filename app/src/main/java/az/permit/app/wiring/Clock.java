package az.permit.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The present, for everything that is wired here. */
public final class Clock {
  private Clock() {}

  /** The present in microseconds: what the databases keep of an instant. */
  public static InstantSource micros() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
