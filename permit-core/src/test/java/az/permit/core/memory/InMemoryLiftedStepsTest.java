package az.permit.core.memory;

import az.permit.core.port.CaseFilesContract;
import az.permit.core.port.LiftedStepsContract;

class InMemoryLiftedStepsTest extends LiftedStepsContract {
  @Override
  protected CaseFilesContract.UnderTest empty() {
    return InMemoryCaseFilesTest.tested();
  }
}
