package az.permit.core.memory;

import az.permit.core.port.OrganisationRecordsContract;
import az.permit.core.port.OrganisationsUnderTest;

class InMemoryOrganisationRecordsTest extends OrganisationRecordsContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
