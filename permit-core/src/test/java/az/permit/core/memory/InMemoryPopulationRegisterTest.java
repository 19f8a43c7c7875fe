package az.permit.core.memory;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.PopulationRegisterContract;
import java.util.Map;

class InMemoryPopulationRegisterTest extends PopulationRegisterContract {
  @Override
  protected PopulationRegister of(
      Map<IdentityDocument, Person> persons, Map<IdentityDocument, SmsAddress> phones) {
    return new InMemoryPopulationRegister(persons, phones);
  }
}
