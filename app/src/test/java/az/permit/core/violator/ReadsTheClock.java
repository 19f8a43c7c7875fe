package az.permit.core.violator;

import java.time.Instant;

/** Breaks the rule that the core reads no clock. */
final class ReadsTheClock {
  Instant present() {
    return Instant.now();
  }
}
