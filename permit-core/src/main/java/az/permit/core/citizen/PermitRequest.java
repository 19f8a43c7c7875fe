package az.permit.core.citizen;

import az.permit.core.identity.IdentityDocument;

/**
 * What a message was read as. Immutable and thread-safe.
 *
 * @param purpose the purpose code as the ruling names it: {@code 1}, {@code 2}, {@code 3}
 * @param document the document the permit is asked for
 * @param language the language the citizen asked to be answered in
 */
public record PermitRequest(String purpose, IdentityDocument document, Language language) {
  /** Whether both ask for the same permit, in whatever language. */
  public boolean sameAs(PermitRequest other) {
    return purpose.equals(other.purpose) && document.equals(other.document);
  }
}
