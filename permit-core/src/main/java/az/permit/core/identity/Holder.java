package az.permit.core.identity;

import java.util.Optional;

/**
 * Whose allowance a permit uses up: the person where a register knows one, else the document.
 * Immutable and thread-safe.
 *
 * @param key {@code pin:…} or {@code doc:SERIES:NUMBER}; stores look it up by a keyed hash only
 */
public record Holder(String key) {
  private static final String PIN = "pin:";

  /** The holder of a document of which nobody knows the person. */
  public static Holder of(IdentityDocument document) {
    return new Holder("doc:" + document.series() + ":" + document.number());
  }

  /** The holder whom a register knows, whichever document they use. */
  public static Holder of(Person person) {
    return of(person.pin());
  }

  /** The holder who has that PIN, whichever document they use. */
  public static Holder of(Pin pin) {
    return new Holder(PIN + pin.value());
  }

  /** The PIN, if the holder is a person who is known by it. */
  public Optional<Pin> pin() {
    return key.startsWith(PIN)
        ? Optional.of(new Pin(key.substring(PIN.length())))
        : Optional.empty();
  }

  /** A mask: a holder never reaches a log by accident. */
  @Override
  public String toString() {
    return "holder ***";
  }
}
