package az.permit.core.regime;

import java.time.Duration;

/** How long a permit holds. Immutable and thread-safe. */
public sealed interface PermitLength {
  /** One branch per case, since Java 17 cannot switch over types. */
  <T> T fold(Cases<T> cases);

  /** What to do with each case. */
  interface Cases<T> {
    /** So long from its beginning. */
    T lasting(Duration duration);

    /** Until the midnight that ends the calendar day on which it begins. */
    T untilEndOfDay();
  }

  /** So long from its beginning. */
  static PermitLength of(Duration duration) {
    return new Lasting(duration);
  }

  /** So many hours from its beginning. */
  static PermitLength ofHours(int hours) {
    return new Lasting(Duration.ofHours(hours));
  }

  /** Until the midnight that ends the calendar day on which it begins. */
  static PermitLength untilEndOfDay() {
    return new UntilEndOfDay();
  }

  /**
   * So long from its beginning.
   *
   * @param duration more than nothing, at most 24 hours
   */
  record Lasting(Duration duration) implements PermitLength {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.lasting(duration);
    }
  }

  /** Until the midnight that ends the calendar day on which it begins. */
  record UntilEndOfDay() implements PermitLength {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.untilEndOfDay();
    }
  }
}
