package az.permit.core.memory;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A register held in memory, read once and never changed. Immutable and thread-safe. */
public final class InMemoryPopulationRegister implements PopulationRegister {
  private final Map<IdentityDocument, Person> persons;
  private final Map<IdentityDocument, SmsAddress> phones;

  /** Of these documents and their persons, whose phones nobody knows. */
  public InMemoryPopulationRegister(Map<IdentityDocument, Person> persons) {
    this(persons, Map.of());
  }

  /** Of these documents, their persons, and the phones of some of them. */
  public InMemoryPopulationRegister(
      Map<IdentityDocument, Person> persons, Map<IdentityDocument, SmsAddress> phones) {
    this.persons = Map.copyOf(persons);
    this.phones = Map.copyOf(phones);
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  @Override
  public Map<IdentityDocument, Person> find(Collection<IdentityDocument> documents) {
    Map<IdentityDocument, Person> found = new HashMap<>();
    for (IdentityDocument document : documents) {
      Person person = persons.get(document);
      if (person != null) {
        found.put(document, person);
      }
    }
    return found;
  }

  @Override
  public Map<IdentityDocument, SmsAddress> phones(Collection<IdentityDocument> documents) {
    Map<IdentityDocument, SmsAddress> found = new HashMap<>();
    for (IdentityDocument document : documents) {
      SmsAddress phone = phones.get(document);
      if (phone != null) {
        found.put(document, phone);
      }
    }
    return found;
  }
}
