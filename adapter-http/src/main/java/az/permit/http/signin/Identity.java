package az.permit.http.signin;

import az.permit.core.identity.Pin;
import az.permit.http.access.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Who the provider says it is. Immutable and thread-safe.
 *
 * @param subject unique at the provider
 * @param name as it gives it
 * @param pin the person's PIN
 * @param card series and number of the identity card
 * @param tin the number of the organisation that the signature is tied to
 * @param organisation its name
 * @param means mobile ID or e-signature
 * @param seal whether the person holds the organisation's seal
 * @param roles what the provider grants
 */
record Identity(
    String subject,
    String name,
    Optional<Pin> pin,
    Optional<String> card,
    Optional<String> tin,
    Optional<String> organisation,
    Optional<String> means,
    boolean seal,
    Set<Role> roles) {
  @Override
  public String toString() {
    return "identity by " + means.orElse("unknown means");
  }
}
