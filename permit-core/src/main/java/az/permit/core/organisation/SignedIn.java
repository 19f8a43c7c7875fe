package az.permit.core.organisation;

import az.permit.core.identity.Pin;
import java.util.Optional;

/**
 * Whom the sign-in found. Immutable and thread-safe.
 *
 * @param pin their PIN
 * @param name first name and surname
 * @param card series and number of their identity card, where the sign-in names it
 * @param signatureOf the organisation whose TIN the signature carries; empty if it carries none
 * @param seal whether the signature carries that organisation's seal right
 */
public record SignedIn(
    Pin pin, String name, Optional<String> card, Optional<Organisation> signatureOf, boolean seal) {
  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "person ***";
  }
}
