package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.PastMessage;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.CitizenRecords.Transaction;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two phones whose keyed hashes are so alike that they share the slots of every day. */
class SharedSlotsTest {
  private final Database database;
  private final CitizenRecords records;
  private final SmsAddress one;
  private final SmsAddress other;

  SharedSlotsTest(@TempDir Path folder) {
    database = TestDatabases.open(TestDatabases.h2(folder));
    records = new JdbiCitizenRecords(database, InstantSource.fixed(RECEIVED));
    List<SmsAddress> alike = alike(new Identities(database.keys().hash()));
    one = alike.get(0);
    other = alike.get(1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Of some ten thousand phones two are alike: as with birthdays. */
  private static List<SmsAddress> alike(Identities identities) {
    Map<Long, SmsAddress> seen = new HashMap<>();
    for (long number = 1; ; number++) {
      SmsAddress phone = phone(number);
      SmsAddress earlier = seen.put(Slot.before(identities.phone(phone), DAY), phone);
      if (earlier != null) {
        return List.of(earlier, phone);
      }
    }
  }

  private PhoneHistory history(Transaction transaction, SmsAddress phone) {
    return transaction.phones(List.of(phone), DAY).getOrDefault(phone, PhoneHistory.EMPTY);
  }

  private PhoneHistory history(SmsAddress phone) {
    return records.transact(t -> history(t, phone));
  }

  private void send(SmsAddress phone) {
    records.transact(
        t -> {
          int next = history(t, phone).countByDay().getOrDefault(DAY, 0) + 1;
          return t.store(List.of(refused(phone, next)));
        });
  }

  @Test
  void eachHasAHistoryOfItsOwn() {
    send(one);
    send(other);
    send(one);
    send(one);
    send(other);

    assertThat(history(one).messages()).extracting(PastMessage::ordinal).containsExactly(1, 2, 3);
    assertThat(history(other).messages()).extracting(PastMessage::ordinal).containsExactly(1, 2);
    assertThat(RecordsReport.of(database).isWhole()).isTrue();
  }

  @Test
  void bothMayBeInOneBatch() {
    List<AnsweredMessage> batch =
        List.of(refused(one, 1), refused(other, 1), refused(one, 2), refused(other, 2));

    records.transact(
        t -> {
          t.phones(List.of(one, other), DAY);
          return t.store(batch);
        });

    assertThat(history(one).countByDay()).containsEntry(DAY, 2);
    assertThat(history(other).countByDay()).containsEntry(DAY, 2);
  }

  @Test
  void aFloodOfOneHidesNothingOfTheOther() {
    List<AnsweredMessage> flood = new ArrayList<>();
    for (int ordinal = 1; ordinal <= PhoneHistory.MOST + 5; ordinal++) {
      flood.add(refused(one, ordinal));
    }
    records.transact(t -> t.store(flood));

    send(other);
    send(one);
    send(other);

    assertThat(history(other).messages()).extracting(PastMessage::ordinal).containsExactly(1, 2);
    assertThat(history(one).countByDay()).containsEntry(DAY, PhoneHistory.MOST + 6);
    assertThat(history(one).messages()).hasSize(PhoneHistory.MOST);
  }

  @Test
  void aRedeliveryIsCountedOnTheRightOne() {
    send(one);
    send(other);
    PastMessage second = history(other).messages().get(0);

    records.transact(t -> t.redelivered(other, second, RECEIVED, true));

    assertThat(history(one).messages().get(0).deliveries()).isOne();
    assertThat(history(other).messages().get(0).deliveries()).isEqualTo(2);
  }

  private List<Long> idsOfOne(LocalDate since) {
    UUID key = new Identities(database.keys().hash()).phone(one);
    return database.read(h -> CitizenIds.messages(h, List.of(key), since, 60));
  }

  @Test
  void theIdsOfOneAreFoundWithoutThoseOfTheOther() {
    send(one);
    send(other);
    send(one);

    assertThat(idsOfOne(DAY.minusDays(30))).hasSize(2).doesNotHaveDuplicates();
    assertThat(idsOfOne(DAY.plusDays(30))).isEmpty();
  }

  @Test
  void permitsAreFoundByTheirHolder() {
    IdentityDocument document = document(7);
    records.transact(
        t -> t.store(List.of(granted(one, document, 1), granted(other, document(8), 1))));
    UUID key = new Identities(database.keys().hash()).holder(Holder.of(document));

    List<Long> ids = database.read(h -> CitizenIds.permits(h, List.of(key), DAY.minusDays(2), 2));

    assertThat(ids).hasSize(1);
  }
}
