package az.permit.core.organisation.rules;

import java.time.Duration;

/**
 * When an organisation lists so many more people at once that somebody should look. Immutable and
 * thread-safe.
 *
 * @param window how far back growth is looked at
 * @param above so many employees in the window are nobody's concern, at least 1
 * @param factor more than so many times those listed before the window is sudden, at least 1
 */
public record GrowthAlarm(Duration window, int above, int factor) {
  /** Whether it is sudden that {@code added} employees joined {@code before} in the window. */
  public boolean isSudden(int before, int added) {
    return added > above && (long) added > (long) factor * before;
  }
}
