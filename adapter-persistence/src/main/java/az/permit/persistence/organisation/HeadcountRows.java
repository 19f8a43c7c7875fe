package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.headcount.Headcount;
import az.permit.persistence.rows.Micros;
import az.permit.persistence.rows.WantedRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Counts the employees on open permits. */
final class HeadcountRows {
  private static final String OPEN = " state in ('confirmed', 'approved') and last_day >= ? ";

  private static final String COUNT =
      "select count(*), count(case when first_at >= ? then 1 end) from"
          + " (select pin_key, min(confirmed_at) as first_at from organisation_permit"
          + " where tin_key = ? and pin_key is not null and"
          + OPEN
          + "group by pin_key) as people";

  private static final String LISTED =
      "select distinct pin_key from unnest(?) as wanted (wanted_key) join organisation_permit"
          + " on pin_key = wanted_key where tin_key = ? and"
          + OPEN;

  private static final String EMPLOYERS =
      "select pin_key, count(distinct tin_key) from unnest(?) as wanted (wanted_key)"
          + " join organisation_permit on pin_key = wanted_key where"
          + OPEN
          + "group by pin_key";

  private final LookUps lookUps;
  private final boolean shared;

  HeadcountRows(LookUps lookUps, boolean shared) {
    this.lookUps = lookUps;
    this.shared = shared;
  }

  /** Keeps all others from counting for these organisations until the transaction ends. */
  void hold(Handle handle, Collection<Tin> tins) {
    if (shared) {
      // In one order everywhere, so that nobody waits crosswise.
      for (UUID tin : tins.stream().map(lookUps::tin).distinct().sorted().toList()) {
        handle.execute("insert into organisation values (?) on conflict do nothing", tin);
        handle
            .select("select tin_key from organisation where tin_key = ? for update", tin)
            .mapTo(UUID.class)
            .one();
      }
    }
  }

  Headcount count(Handle handle, Tin tin, LocalDate today, Instant since) {
    hold(handle, List.of(tin));
    return handle
        .select(COUNT, Micros.of(since), lookUps.tin(tin), today)
        .map((row, context) -> new Headcount(row.getInt(1), row.getInt(2)))
        .one();
  }

  Collection<Pin> listed(Handle handle, Tin tin, Collection<Pin> pins, LocalDate today) {
    Map<UUID, Pin> byKey = byKey(pins);
    List<Pin> listed = new ArrayList<>();
    handle
        .select(LISTED, WantedRows.keys(byKey.keySet()), lookUps.tin(tin), today)
        .mapTo(UUID.class)
        .forEach(key -> listed.add(known(byKey, key)));
    return listed;
  }

  Map<Pin, Integer> employers(Handle handle, Collection<Pin> pins, LocalDate today) {
    Map<UUID, Pin> byKey = byKey(pins);
    Map<Pin, Integer> employers = new HashMap<>();
    handle
        .select(EMPLOYERS, WantedRows.keys(byKey.keySet()), today)
        .map(
            (row, context) ->
                employers.put(known(byKey, row.getObject(1, UUID.class)), row.getInt(2)))
        .list();
    return employers;
  }

  private Map<UUID, Pin> byKey(Collection<Pin> pins) {
    Map<UUID, Pin> byKey = new HashMap<>();
    pins.forEach(pin -> byKey.put(lookUps.pin(pin), pin));
    return byKey;
  }

  private static Pin known(Map<UUID, Pin> byKey, UUID key) {
    Pin pin = byKey.get(key);
    if (pin == null) {
      throw new IllegalStateException("found somebody who was not asked for");
    }
    return pin;
  }
}
