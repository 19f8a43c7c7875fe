package az.permit.app.system;

import az.permit.app.wiring.Clock;
import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.citizen.RecordsReport;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is on record, as the service itself would look it up.
 *
 * @param messages of each phone
 * @param permits of each document
 * @param permitIds the public ids of all permits
 * @param report whether the records are whole
 */
record Kept(
    Map<SmsAddress, List<PastMessage>> messages,
    Map<Holder, List<PastPermit>> permits,
    List<String> permitIds,
    RecordsReport report) {
  private static final int AT_ONCE = 500;

  /** Reads the records of a service that has ended. */
  static Kept in(DatabaseSettings settings, List<Citizen> citizens) {
    try (Database database = Database.open(settings, reason -> {})) {
      return of(database, citizens);
    }
  }

  /** Reads the records of a service that runs. */
  static Kept of(Database database, List<Citizen> citizens) {
    JdbiCitizenRecords records = new JdbiCitizenRecords(database, Clock.micros());
    LocalDate since = LocalDate.now(ZoneId.of("Asia/Baku")).minusDays(2);
    Map<SmsAddress, List<PastMessage>> messages = new HashMap<>();
    Map<Holder, List<PastPermit>> permits = new HashMap<>();
    for (int from = 0; from < citizens.size(); from += AT_ONCE) {
      List<Citizen> some = citizens.subList(from, Math.min(from + AT_ONCE, citizens.size()));
      List<SmsAddress> phones = some.stream().map(Citizen::phone).toList();
      List<Holder> holders = some.stream().map(c -> Holder.of(c.document())).distinct().toList();
      records
          .transact(tx -> tx.phones(phones, since))
          .forEach((phone, history) -> messages.put(phone, history.messages()));
      permits.putAll(records.transact(tx -> tx.permits(holders, since)));
    }
    List<String> ids =
        database.read(
            handle -> handle.select("select public_id from permit").mapTo(String.class).list());
    return new Kept(messages, permits, ids, RecordsReport.of(database));
  }
}
