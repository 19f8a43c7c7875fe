package az.permit.persistence.investigation;

import az.permit.core.port.CaseFilesContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCaseFilesTest extends CaseFilesContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected UnderTest empty() {
    return H2CaseFilesTest.tested(DATABASE.empty());
  }
}
