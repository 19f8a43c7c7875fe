package az.permit.persistence.citizen;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.rows.WantedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code lifted_step}: the cool-downs that investigators took back. Thread-safe. */
public record LiftedRows(KeyedHash hash) {
  private static final String OF_PHONES =
      """
      select phone_key, rule, on_day
      from unnest(?) as wanted (wanted_key) join lifted_step on phone_key = wanted_key
      where on_day >= ?
      """;

  private record Lifted(UUID phone, LiftedStep step) {}

  private UUID key(SmsAddress phone) {
    return hash.of("phone", phone.line());
  }

  /** No longer has the step of that case. */
  public void remove(Handle handle, long caseId) {
    handle.execute("delete from lifted_step where case_id = ?", caseId);
  }

  /** Has the cool-down that a case was about. */
  public void add(Handle handle, long caseId, AbuseCase coolDown) {
    handle.execute(
        "insert into lifted_step values (?, ?, ?, ?)",
        caseId,
        key(coolDown.phone()),
        coolDown.rule(),
        coolDown.day());
  }

  Map<SmsAddress, List<LiftedStep>> of(
      Handle handle, Collection<SmsAddress> phones, LocalDate since) {
    Map<UUID, List<SmsAddress>> asked = new HashMap<>();
    phones.forEach(phone -> asked.computeIfAbsent(key(phone), k -> new ArrayList<>()).add(phone));
    Map<SmsAddress, List<LiftedStep>> found = new HashMap<>();
    for (Lifted lifted : rows(handle, asked.keySet(), since)) {
      for (SmsAddress phone : asked.getOrDefault(lifted.phone(), List.of())) {
        found.computeIfAbsent(phone, p -> new ArrayList<>()).add(lifted.step());
      }
    }
    return found;
  }

  private static List<Lifted> rows(Handle handle, Collection<UUID> keys, LocalDate since) {
    return handle
        .select(OF_PHONES, WantedRows.keys(keys), since)
        .map(
            (row, context) ->
                new Lifted(
                    row.getObject("phone_key", UUID.class),
                    new LiftedStep(
                        row.getString("rule"), row.getObject("on_day", LocalDate.class))))
        .list();
  }
}
