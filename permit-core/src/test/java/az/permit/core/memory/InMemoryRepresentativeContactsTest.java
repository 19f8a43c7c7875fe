package az.permit.core.memory;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeContactsContract;

class InMemoryRepresentativeContactsTest extends RepresentativeContactsContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
