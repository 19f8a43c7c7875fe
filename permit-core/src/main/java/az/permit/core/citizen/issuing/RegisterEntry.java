package az.permit.core.citizen.issuing;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the population register says of a document. Immutable and thread-safe.
 *
 * @param asked whether a register could be asked at all
 * @param person the person, if the register was asked and knows the document
 */
public record RegisterEntry(boolean asked, @Nullable Person person) {
  /** There is no register, or it cannot be asked now: the document is the person. */
  public static final RegisterEntry NOT_ASKED = new RegisterEntry(false, null);

  /** The register does not know the document. */
  public static final RegisterEntry UNKNOWN = new RegisterEntry(true, null);

  /** The register knows the person. */
  public static RegisterEntry of(Person person) {
    return new RegisterEntry(true, person);
  }

  /** Whose allowance a permit for that document would use. */
  public Holder holderOf(IdentityDocument document) {
    return person == null ? Holder.of(document) : Holder.of(person);
  }
}
