package az.permit.mia.register;

import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import java.util.Optional;

/**
 * What the register said of a document. Immutable and thread-safe.
 *
 * @param person whose it is; empty if the register does not know it
 * @param phone their phone, as far as the register knows it
 */
record Entry(Optional<Person> person, Optional<SmsAddress> phone) {
  static final Entry UNKNOWN = new Entry(Optional.empty(), Optional.empty());

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "entry ***";
  }
}
