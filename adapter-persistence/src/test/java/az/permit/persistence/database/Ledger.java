package az.permit.persistence.database;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.Messages;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Writes numbered messages, each with a permit, a reply and a notice, and checks what is left. */
final class Ledger {
  /** Rows without the ones that were written with them. */
  static final String HALVES =
      """
      select count(*) from (
        select id from (
          select id from message
          union all select message_id from permit
          union all select message_id from message_turn
          union all select message_id from permit_turn
          union all select message_id from reply
          union all select permit_message_id from notice) rows_of
        group by id having count(*) <> 6) halves
      """;

  private final Database database;
  private final CitizenRecords records;

  Ledger(Database database) {
    this.database = database;
    this.records = new JdbiCitizenRecords(database, InstantSource.fixed(Messages.RECEIVED));
  }

  /** Returns once it is acknowledged. */
  void write(long first, int count) {
    List<AnsweredMessage> answered = new ArrayList<>();
    for (long number = first; number < first + count; number++) {
      answered.add(granted(phone(number), document(number), 1));
    }
    records.transact(t -> t.store(answered));
  }

  /** How many of these are not there. */
  long missing(long first, int count) {
    List<SmsAddress> phones =
        LongStream.range(first, first + count).mapToObj(Messages::phone).toList();
    Map<SmsAddress, PhoneHistory> found = records.transact(t -> t.phones(phones, DAY));
    return phones.stream()
        .filter(phone -> found.getOrDefault(phone, PhoneHistory.EMPTY).messages().isEmpty())
        .count();
  }

  void assertNothingIsHalfThere() {
    long halves = database.read(h -> h.select(HALVES).mapTo(Long.class).one());
    assertThat(halves).isZero();
  }
}
