package az.permit.core.port;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import java.util.Collection;
import java.util.Map;

/**
 * Who a document belongs to. Thread-safe. Asked outside every transaction, for a whole batch at
 * once; must answer within two seconds or throw.
 */
public interface PopulationRegister {

  /** Whether a register is there at all; without one, the document is the person. */
  boolean isPresent();

  /**
   * The persons of these documents; a document that the register does not know is left out.
   *
   * @throws StorageUnavailable if it cannot be asked now; then documents count as persons and no
   *     age rule applies, as without a register
   */
  Map<IdentityDocument, Person> find(Collection<IdentityDocument> documents);

  /**
   * The phones of the holders of these documents, as far as the register knows them; none unless it
   * says otherwise.
   *
   * @throws StorageUnavailable if it cannot be asked now
   */
  default Map<IdentityDocument, SmsAddress> phones(Collection<IdentityDocument> documents) {
    return Map.of();
  }

  /** No register: nobody is known, and no rule that needs a person applies. */
  static PopulationRegister none() {
    return new PopulationRegister() {
      @Override
      public boolean isPresent() {
        return false;
      }

      @Override
      public Map<IdentityDocument, Person> find(Collection<IdentityDocument> documents) {
        return Map.of();
      }
    };
  }
}
