package az.permit.http.access;

import az.permit.core.identity.Pin;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is signed in, and what they may do. Immutable and thread-safe.
 *
 * @param subject what the sign-in provider calls them, unique there
 * @param name as the provider gives it
 * @param pin their PIN, if the signature carries one
 * @param cardNumber series and number of their identity card, if known
 * @param means how they signed in, as the provider puts it: {@code asan-imza}, {@code e-imza}
 * @param signature the organisation that the signature is tied to, if to any
 * @param granted the roles that the provider grants: police, operator …
 * @param mandates the organisations they may act for
 * @param acting the one they act for now
 */
public record Person(
    String subject,
    String name,
    Optional<Pin> pin,
    Optional<String> cardNumber,
    Optional<String> means,
    Optional<Mandate> signature,
    Set<Role> granted,
    List<Mandate> mandates,
    Optional<Mandate> acting) {

  /** Copies what could change. */
  public Person {
    granted = Set.copyOf(granted);
    mandates = List.copyOf(mandates);
  }

  /** Whether the signature is tied to an organisation at all. */
  public boolean hasTin() {
    return signature.isPresent();
  }

  /** All roles they have now. */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.ANYONE, Role.SIGNED_IN);
    roles.addAll(granted);
    if (pin.isPresent()) {
      roles.add(Role.CITIZEN);
    }
    if (acting.isPresent()) {
      roles.add(Role.CLERK);
      if (acting.get().seal()) {
        roles.add(Role.SEAL_HOLDER);
      }
    }
    return roles;
  }

  /** The same person, acting for that organisation if they may. */
  public Optional<Person> actingFor(String tin) {
    return mandates.stream().filter(mandate -> mandate.tin().equals(tin)).findFirst().map(this::as);
  }

  /**
   * The same person with these mandates instead. Who acted by one that is gone acts for nobody:
   * they are never moved to another organisation without a word.
   */
  public Person with(List<Mandate> changed) {
    Optional<Mandate> stays = acting.filter(changed::contains);
    return new Person(subject, name, pin, cardNumber, means, signature, granted, changed, stays);
  }

  private Person as(Mandate mandate) {
    return new Person(
        subject, name, pin, cardNumber, means, signature, granted, mandates, Optional.of(mandate));
  }

  /** Nobody's data: neither name nor PIN reaches a log by accident. */
  @Override
  public String toString() {
    return "person with " + roles();
  }
}
