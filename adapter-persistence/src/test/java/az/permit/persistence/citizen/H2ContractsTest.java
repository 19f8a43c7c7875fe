package az.permit.persistence.citizen;

import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;

class H2ContractsTest extends DatabaseContracts {
  @Override
  DatabaseSettings settings(Path folder) {
    return TestDatabases.h2(folder);
  }
}
