package az.permit.core.regime;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of dated rulings without gap or overlap. Whatever came before the first one needed no
 * permit. Immutable and thread-safe.
 */
public final class Regime {
  private final String name;
  private final ZoneId zone;
  private final List<Ruling> rulings;
  private final Instant[] starts;
  private final Ruling before;

  private Regime(String name, ZoneId zone, List<Ruling> rulings) {
    this.name = name;
    this.zone = zone;
    this.rulings = rulings;
    this.starts =
        rulings.stream().map(r -> instant(r.effectiveFrom(), zone)).toArray(Instant[]::new);
    this.before = before(name, rulings.get(0));
  }

  /**
   * The regime of these rulings, refused as a whole if anything in them is impossible: gaps,
   * overlaps, an order not by time, values out of range. All faults are reported at once.
   */
  public static Either<List<Fault>, Regime> of(String name, ZoneId zone, List<Ruling> rulings) {
    List<Fault> faults = new ArrayList<>();
    if (rulings.isEmpty()) {
      faults.add(new Fault("regime " + name, "no ruling", "at least one"));
    }
    for (int i = 0; i < rulings.size(); i++) {
      faults.addAll(RulingCheck.of(rulings.get(i)));
      succession(rulings, i).forEach(faults::add);
    }
    return faults.isEmpty()
        ? Either.right(new Regime(name, zone, List.copyOf(rulings)))
        : Either.left(List.copyOf(faults));
  }

  private static List<Fault> succession(List<Ruling> rulings, int i) {
    Ruling ruling = rulings.get(i);
    String where = "ruling " + ruling.id() + " effectiveUntil";
    boolean last = i == rulings.size() - 1;
    List<Fault> faults = new ArrayList<>();
    for (LocalDateTime until : ruling.effectiveUntil()) {
      if (!ruling.effectiveFrom().isBefore(until)) {
        faults.add(
            new Fault(where, until.toString(), "after its beginning " + ruling.effectiveFrom()));
      }
    }
    if (last && ruling.effectiveUntil().isDefined()) {
      faults.add(new Fault(where, ruling.effectiveUntil().get() + "", "no end of the last ruling"));
    }
    if (!last && !ruling.effectiveUntil().contains(rulings.get(i + 1).effectiveFrom())) {
      faults.add(
          new Fault(
              where,
              ruling.effectiveUntil().map(LocalDateTime::toString).getOrElse("open"),
              "the beginning of the next ruling, " + rulings.get(i + 1).effectiveFrom()));
    }
    for (Ruling other : rulings.subList(0, i)) {
      if (other.id().equals(ruling.id())) {
        faults.add(new Fault("ruling " + ruling.id() + " id", "used twice", "a name of its own"));
      }
    }
    return faults;
  }

  /** Its name, such as {@code azerbaijan-2020}. */
  public String name() {
    return name;
  }

  /** The zone whose clock and calendar day count. */
  public ZoneId zone() {
    return zone;
  }

  /** The rulings in the order of time. */
  public List<Ruling> rulings() {
    return rulings;
  }

  /** The ruling in force at that instant; of the time before the first, one without any need. */
  public Ruling rulingAt(Instant at) {
    int found = Arrays.binarySearch(starts, at);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? before : rulings.get(index);
  }

  /** The end of that ruling, exclusive; {@link Instant#MAX} if it has none. */
  public Instant endOf(Ruling ruling) {
    return ruling.effectiveUntil().map(until -> instant(until, zone)).getOrElse(Instant.MAX);
  }

  /** The calendar day of that instant. */
  public LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The instant at which that moment of the regime's clock is. */
  public Instant instantOf(LocalDateTime local) {
    return instant(local, zone);
  }

  private static Ruling before(String name, Ruling first) {
    return Ruling.builder()
        .id("before")
        .source("before the first ruling of " + name)
        .effectiveFrom(LocalDateTime.MIN)
        .effectiveUntil(Option.some(first.effectiveFrom()))
        .mode(Mode.NOT_NEEDED)
        .series(first.series())
        .abuseRules(first.abuseRules())
        .build();
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }
}
