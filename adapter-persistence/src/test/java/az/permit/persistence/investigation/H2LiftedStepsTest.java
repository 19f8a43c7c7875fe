package az.permit.persistence.investigation;

import az.permit.core.port.CaseFilesContract;
import az.permit.core.port.LiftedStepsContract;
import az.permit.persistence.OpenDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2LiftedStepsTest extends LiftedStepsContract {
  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2();

  @Override
  protected CaseFilesContract.UnderTest empty() {
    return H2CaseFilesTest.tested(DATABASE.empty());
  }
}
