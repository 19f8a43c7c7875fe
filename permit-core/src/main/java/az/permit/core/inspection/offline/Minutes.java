package az.permit.core.inspection.offline;

import java.time.Instant;

/** Minutes since 1970, as files hold them in 32 bits. */
final class Minutes {
  private static final int SECONDS = 60;

  private Minutes() {}

  /** The minute in which that instant is. */
  static int of(Instant at) {
    return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), SECONDS));
  }

  /** The first minute that is not before that instant. */
  static int ceiling(Instant at) {
    int minute = of(at);
    return at(minute).equals(at) ? minute : minute + 1;
  }

  static Instant at(int minute) {
    return Instant.ofEpochSecond((long) minute * SECONDS);
  }
}
