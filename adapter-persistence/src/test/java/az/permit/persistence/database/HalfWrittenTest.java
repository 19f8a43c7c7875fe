package az.permit.persistence.database;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.withCase;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.PastMessage;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.Messages;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.citizen.RecordsReport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a transaction on the disk: the start makes the records whole. */
class HalfWrittenTest {
  private static final SmsAddress PHONE = phone(2);
  private static final long NEIGHBOURS = 1;

  /** What removes the rows of the message of interest, table by table. */
  private static final List<String> REMOVALS =
      List.of(
          "delete from message where id = (select max(id) from message)",
          "delete from permit where message_id = (select max(message_id) from permit)",
          "delete from reply where message_id = (select max(message_id) from reply)",
          "delete from notice where id = (select max(id) from notice)",
          "delete from abuse_case",
          "delete from message_turn where message_id = (select max(message_id) from message_turn)",
          "delete from permit_turn where message_id = (select max(message_id) from permit_turn)");

  private static final int ALL = (1 << REMOVALS.size()) - 1;

  private final Path folder;

  HalfWrittenTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static CitizenRecords records(Database database) {
    return new JdbiCitizenRecords(database, InstantSource.fixed(RECEIVED));
  }

  /** A database in which a neighbour and the message of interest were answered, then halved. */
  private DatabaseSettings halved(String name, int removed, boolean closedInOrder)
      throws SQLException {
    DatabaseSettings settings = DatabaseSettings.embedded(folder.resolve(name));
    try (Database database = TestDatabases.open(settings)) {
      records(database).transact(t -> t.store(List.of(granted(phone(1), document(1), 1))));
      decide(database);
    }
    List<String> removals = new ArrayList<>();
    for (int table = 0; table < REMOVALS.size(); table++) {
      if ((removed & 1 << table) != 0) {
        removals.add(REMOVALS.get(table));
      }
    }
    leave(settings, removals, closedInOrder);
    return settings;
  }

  private static void leave(DatabaseSettings settings, List<String> changes, boolean closedInOrder)
      throws SQLException {
    H2Opening opened = H2Opening.open(settings);
    try (Statement statement = opened.admin().createStatement()) {
      for (String change : changes) {
        assertThat(statement.executeUpdate(change)).isOne();
      }
      OrderlyEnd.note(opened.admin(), closedInOrder);
      statement.execute("checkpoint sync");
      statement.execute("shutdown immediately");
    }
  }

  /** As the core does: what was answered before is a redelivery, else it is decided. */
  private static void decide(Database database) {
    AnsweredMessage answered = withCase(granted(PHONE, document(2), 1));
    records(database)
        .transact(
            t -> {
              List<PastMessage> past =
                  t.phones(List.of(PHONE), DAY).getOrDefault(PHONE, PhoneHistory.EMPTY).messages();
              return past.isEmpty()
                  ? t.store(List.of(answered))
                  : t.redelivered(PHONE, past.get(0), RECEIVED, true);
            });
  }

  @Test
  void whateverHalfOfItIsThereARedeliveryGetsOnePermitAndAllThatBelongsToIt() throws Exception {
    for (int removed = 0; removed <= ALL; removed++) {
      DatabaseSettings settings = halved("half" + removed, removed, false);

      try (Database database = TestDatabases.open(settings)) {
        assertThat(RecordsReport.of(database).isWhole()).as("without %d", removed).isTrue();
        assertThat(casesWithoutMessage(database)).as("without %d", removed).isZero();

        decide(database);

        RecordsReport report = RecordsReport.of(database);
        assertThat(report.isWhole()).as("without %d", removed).isTrue();
        assertThat(report.messages()).as("without %d", removed).isEqualTo(NEIGHBOURS + 1);
        assertThat(report.permits()).as("without %d", removed).isEqualTo(NEIGHBOURS + 1);
        assertThat(report.repliesDue()).as("without %d", removed).isEqualTo(NEIGHBOURS + 1);
        assertThat(report.noticesDue()).as("without %d", removed).isEqualTo(NEIGHBOURS + 1);
      }
    }
  }

  private static long casesWithoutMessage(Database database) {
    long cases = count(database, "select count(*) from abuse_case");
    return RecordsReport.of(database).messages() == NEIGHBOURS ? cases : 0;
  }

  private static long count(Database database, String query) {
    return database.read(h -> h.select(query).mapTo(Long.class).one());
  }

  /** A message without its reply, and a permit without its message. */
  @Test
  void whereNothingIsRepairedTheRecordsAreSeenToBeHalf() throws Exception {
    for (int removed : List.of(4, 1)) {
      DatabaseSettings settings = halved("unrepaired" + removed, removed, true);

      try (Database database = TestDatabases.open(settings)) {
        assertThat(RecordsReport.of(database).isWhole()).as("without %d", removed).isFalse();
      }
    }
  }

  @Test
  void whatFollowedAMessageThatIsGoneGoesWithIt() throws Exception {
    DatabaseSettings settings = TestDatabases.h2(folder);
    try (Database database = TestDatabases.open(settings)) {
      records(database)
          .transact(
              t ->
                  t.store(
                      List.of(
                          granted(PHONE, document(2), 1),
                          granted(PHONE, document(3), 2),
                          granted(phone(1), document(1), 1),
                          Messages.refused(PHONE, 3))));
    }
    String first = " = (select min(id) from message)";
    leave(
        settings,
        List.of(
            "delete from permit where message_id" + first,
            "delete from reply where message_id" + first,
            "delete from notice where id" + first,
            "delete from message_turn where message_id" + first,
            "delete from permit_turn where message_id" + first,
            "delete from message where id" + first),
        false);

    try (Database database = TestDatabases.open(settings)) {
      RecordsReport report = RecordsReport.of(database);
      assertThat(report.isWhole()).isTrue();
      assertThat(report.messages()).isOne();
      assertThat(report.permits()).isOne();
      decide(database);
      Holder holder = Holder.of(document(2));
      assertThat(records(database).transact(t -> t.permits(List.of(holder), DAY)).get(holder))
          .hasSize(1);
    }
  }

  /** Ids that were given out before the stop, but the sequence lost that. */
  @Test
  void noIdIsGivenTwice() throws Exception {
    DatabaseSettings settings = halved("ids", 0, false);
    H2Opening opened = H2Opening.open(settings);
    try (Statement statement = opened.admin().createStatement()) {
      statement.execute("alter sequence record_id restart with 1");
      statement.execute("shutdown immediately");
    }

    try (Database database = TestDatabases.open(settings)) {
      records(database).transact(t -> t.store(List.of(granted(phone(3), document(3), 1))));
      assertThat(RecordsReport.of(database).messages()).isEqualTo(NEIGHBOURS + 2);
    }
  }
}
