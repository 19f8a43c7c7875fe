package az.permit.core.memory;

import az.permit.core.port.DelegationsContract;
import az.permit.core.port.OrganisationsUnderTest;

class InMemoryDelegationsTest extends DelegationsContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
