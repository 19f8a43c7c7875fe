package az.permit.persistence.citizen;

import az.permit.core.port.AbuseCasesContract;
import az.permit.core.port.CitizenRecordsContract;
import az.permit.core.port.NoticeOutboxContract;
import az.permit.core.port.PermitChangesContract;
import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.ReplyOutboxContract;
import az.permit.core.port.SetAsideNoticesContract;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of all ports of citizens, on one database that is emptied for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContracts {
  private Database database;

  /** Where a new database is. */
  abstract DatabaseSettings settings(Path folder);

  @BeforeAll
  void open(@TempDir Path folder) {
    database = TestDatabases.open(settings(folder));
  }

  @AfterAll
  void close() {
    database.close();
  }

  private RecordsUnderTest emptied() {
    TestDatabases.clear(database);
    return new DatabaseUnderTest(database);
  }

  @Nested
  class CitizenRecords extends CitizenRecordsContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }

  @Nested
  class ReplyOutbox extends ReplyOutboxContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }

  @Nested
  class NoticeOutbox extends NoticeOutboxContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }

  @Nested
  class AbuseCases extends AbuseCasesContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }

  @Nested
  class SetAsideNotices extends SetAsideNoticesContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }

  @Nested
  class PermitChanges extends PermitChangesContract {
    @Override
    protected RecordsUnderTest empty() {
      return emptied();
    }
  }
}
