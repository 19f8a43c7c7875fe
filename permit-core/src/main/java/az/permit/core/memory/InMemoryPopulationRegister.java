package az.permit.core.memory;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.port.PopulationRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A register held in memory, read once and never changed. Immutable and thread-safe. */
public final class InMemoryPopulationRegister implements PopulationRegister {
  private final Map<IdentityDocument, Person> persons;

  /** Of these documents and their persons. */
  public InMemoryPopulationRegister(Map<IdentityDocument, Person> persons) {
    this.persons = Map.copyOf(persons);
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
}
