package az.permit.persistence.mia;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart finds of leases that were kept in memory. */
class JdbiNoticeOutboxTest {
  private static final Instant LEASED = RECEIVED.plusSeconds(60);

  @Test
  void afterARestartWhatWasNotTakenIsDueAtOnce(@TempDir Path folder) {
    DueNotice first;
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      new JdbiCitizenRecords(database, InstantSource.fixed(RECEIVED))
          .transact(
              t ->
                  t.store(
                      List.of(
                          granted(phone(1), document(1), 1), granted(phone(2), document(2), 1))));
      NoticeOutbox notices = new JdbiNoticeOutbox(database);
      first = notices.claim(1, RECEIVED, LEASED).get(0);
      assertThat(notices.claim(2, RECEIVED, LEASED)).hasSize(1).doesNotContain(first);
      notices.taken(List.of(first), RECEIVED);
    }
    try (Database database = TestDatabases.open(TestDatabases.h2(folder))) {
      NoticeOutbox notices = new JdbiNoticeOutbox(database);

      List<DueNotice> due = notices.claim(2, RECEIVED, LEASED);

      assertThat(due).hasSize(1);
      assertThat(due.get(0).id()).isNotEqualTo(first.id());
      assertThat(notices.claim(2, RECEIVED, LEASED)).isEmpty();
    }
  }
}
