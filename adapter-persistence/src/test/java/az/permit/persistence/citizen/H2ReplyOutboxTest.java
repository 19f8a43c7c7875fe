package az.permit.persistence.citizen;

import az.permit.core.port.RecordsUnderTest;
import az.permit.core.port.ReplyOutboxContract;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2ReplyOutboxTest extends ReplyOutboxContract {
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = TestDatabases.open(TestDatabases.h2(folder));
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  protected RecordsUnderTest empty() {
    TestDatabases.clear(database);
    return new DatabaseUnderTest(database);
  }
}
