package az.permit.http.api;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Organisation;
import az.permit.core.port.Listings;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented people of every kind. */
final class People {
  static final Person MILL_SEAL = clerk("mill-seal", Listings.SEAL.pin(), Listings.MILL, true);
  static final Person MILL_DELEGATE =
      clerk("mill-delegate", new Pin("5DELEG1"), Listings.MILL, false);
  static final Person BAKER = clerk("baker", new Pin("5BAKER1"), Listings.BAKERY, true);
  static final Person CITIZEN = person("citizen", Optional.of(Listings.pin(1)), Set.of());
  static final Person WITHOUT_PIN = person("nobody", Optional.empty(), Set.of());
  static final Person OFFICER = person("officer", Optional.empty(), Set.of(Role.POLICE));
  static final Person OPERATOR =
      person("operator", Optional.empty(), Set.of(Role.OPERATOR, Role.CALL_CENTRE));
  static final Person INVESTIGATOR =
      person("investigator", Optional.empty(), Set.of(Role.INVESTIGATOR));

  static final List<Person> ALL =
      List.of(
          MILL_SEAL, MILL_DELEGATE, BAKER, CITIZEN, WITHOUT_PIN, OFFICER, OPERATOR, INVESTIGATOR);

  private People() {}

  static Person person(String subject, Optional<Pin> pin, Set<Role> granted) {
    return new Person(
        subject,
        "Anar İsgəndərov",
        pin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        granted,
        List.of(),
        Optional.empty());
  }

  private static Person clerk(String subject, Pin pin, Organisation organisation, boolean seal) {
    Mandate mandate = new Mandate(organisation.tin().value(), organisation.name(), seal);
    return new Person(
        subject,
        "Anar İsgəndərov",
        Optional.of(pin),
        Optional.empty(),
        Optional.empty(),
        Optional.of(mandate),
        Set.of(),
        List.of(mandate),
        Optional.of(mandate));
  }
}
