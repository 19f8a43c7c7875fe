package az.permit.persistence.investigation;

import az.permit.core.port.CaseFilesContract;
import az.permit.core.port.LiftedStepsContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLiftedStepsTest extends LiftedStepsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected CaseFilesContract.UnderTest empty() {
    return H2CaseFilesTest.tested(DATABASE.empty());
  }
}
