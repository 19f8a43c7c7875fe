package az.permit.persistence.citizen;

import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;

class PostgresContractsTest extends DatabaseContracts {
  @Override
  DatabaseSettings settings(Path folder) {
    return TestDatabases.postgres(folder);
  }
}
