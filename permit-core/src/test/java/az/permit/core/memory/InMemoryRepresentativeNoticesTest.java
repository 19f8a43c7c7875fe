package az.permit.core.memory;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeNoticesContract;

class InMemoryRepresentativeNoticesTest extends RepresentativeNoticesContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
