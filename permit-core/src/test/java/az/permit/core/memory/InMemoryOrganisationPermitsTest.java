package az.permit.core.memory;

import az.permit.core.port.OrganisationPermitsContract;
import az.permit.core.port.OrganisationsUnderTest;

class InMemoryOrganisationPermitsTest extends OrganisationPermitsContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
