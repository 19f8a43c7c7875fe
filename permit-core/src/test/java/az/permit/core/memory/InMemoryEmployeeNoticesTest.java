package az.permit.core.memory;

import az.permit.core.port.EmployeeNoticesContract;
import az.permit.core.port.OrganisationsUnderTest;

class InMemoryEmployeeNoticesTest extends EmployeeNoticesContract {
  @Override
  protected OrganisationsUnderTest empty() {
    return new OrganisationsInMemory();
  }
}
