package az.permit.persistence.mia;

import az.permit.persistence.OpenDatabase;
import az.permit.persistence.database.Database;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2TwoKindsTest extends TwoKindsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  Database empty() {
    return DATABASE.empty();
  }
}
