package az.permit.persistence.mia;

import az.permit.persistence.OpenDatabase;
import az.permit.persistence.database.Database;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTwoKindsTest extends TwoKindsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  Database empty() {
    return DATABASE.empty();
  }
}
