package az.permit.core.organisation.headcount;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.rules.GrowthAlarm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the employees whom an organisation is about to list, in one transaction. A quota refuses;
 * growth only rings. For one thread.
 */
public final class HeadcountBrake {
  private final int quota;
  private final Set<Pin> listed;
  private final Set<Pin> added = new HashSet<>();
  private Headcount count;

  /**
   * Begins to count.
   *
   * @param quota how many different employees may be listed
   * @param count how many are
   * @param listed which of those who may be admitted are listed already
   */
  public HeadcountBrake(int quota, Headcount count, Collection<Pin> listed) {
    this.quota = quota;
    this.count = count;
    this.listed = Set.copyOf(listed);
  }

  /** Lists an employee, if the quota allows one more or they are listed already. */
  public boolean admits(Pin pin) {
    if (listed.contains(pin) || added.contains(pin)) {
      return true;
    }
    if (count.listed() >= quota) {
      return false;
    }
    count = count.plusOne();
    added.add(pin);
    return true;
  }

  /** How many different employees are listed by now. */
  public int listed() {
    return count.listed();
  }

  /** Who was not listed before. */
  public Set<Pin> added() {
    return Set.copyOf(added);
  }

  /** The evidence of sudden growth, if what was admitted makes it sudden. */
  public Optional<String> suddenGrowth(GrowthAlarm alarm) {
    int before = count.listed() - count.recent();
    return !added.isEmpty() && alarm.isSudden(before, count.recent())
        ? Optional.of("added=" + count.recent() + " before=" + before)
        : Optional.empty();
  }
}
