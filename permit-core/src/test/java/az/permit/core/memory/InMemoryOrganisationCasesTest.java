package az.permit.core.memory;

import az.permit.core.port.OrganisationCasesContract;
import az.permit.core.port.OrganisationsUnderTest;

class InMemoryOrganisationCasesTest extends OrganisationCasesContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
