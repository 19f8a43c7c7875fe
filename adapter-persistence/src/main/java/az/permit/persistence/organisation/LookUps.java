package az.permit.persistence.organisation;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.persistence.keys.KeyedHash;
import java.util.UUID;

/** What organisations, people, vehicles and permits are looked up by. Thread-safe. */
public record LookUps(KeyedHash hash) {
  UUID tin(Tin tin) {
    return hash.of("tin", tin.value());
  }

  /** A person. */
  public UUID pin(Pin pin) {
    return hash.of("pin", pin.value());
  }

  /** A vehicle. */
  public UUID plate(Plate plate) {
    return hash.of("plate", plate.value());
  }

  /** An identity card. */
  public UUID card(IdentityDocument card) {
    return hash.of("card", card.series() + ":" + card.number());
  }

  /** A permit by its code in the normal form. */
  public UUID code(String code) {
    return hash.of("code", code);
  }
}
