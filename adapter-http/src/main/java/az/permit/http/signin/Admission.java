package az.permit.http.signin;

import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody may do here, once it is known who they are. Thread-safe. */
final class Admission {
  private final Delegations delegations;

  Admission(Delegations delegations) {
    this.delegations = delegations;
  }

  /** The person; who has one mandate acts by it, who has several will choose. */
  Person admit(Identity identity) {
    Optional<Mandate> signature =
        identity
            .tin()
            .map(tin -> new Mandate(tin, identity.organisation().orElse(tin), identity.seal()));
    Person nobodysClerk =
        new Person(
            identity.subject(),
            identity.name(),
            identity.pin(),
            identity.card(),
            identity.means(),
            signature,
            identity.roles(),
            List.of(),
            Optional.empty());
    Person person = upToDate(nobodysClerk);
    return person.mandates().size() == 1
        ? person.actingFor(person.mandates().get(0).tin()).orElseThrow()
        : person;
  }

  /** The same person with the delegations of this moment. */
  Person upToDate(Person person) {
    List<Mandate> mandates = new ArrayList<>();
    person.signature().filter(Mandate::seal).ifPresent(mandates::add);
    delegations.of(person).stream()
        .filter(granted -> mandates.stream().noneMatch(held -> held.tin().equals(granted.tin())))
        .forEach(mandates::add);
    return mandates.equals(person.mandates()) ? person : person.with(mandates);
  }
}
