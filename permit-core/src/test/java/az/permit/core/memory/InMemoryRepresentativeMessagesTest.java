package az.permit.core.memory;

import az.permit.core.port.OrganisationsUnderTest;
import az.permit.core.port.RepresentativeMessagesContract;

class InMemoryRepresentativeMessagesTest extends RepresentativeMessagesContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
