package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.persistence.keys.KeyedHash;
import java.util.UUID;

/** What organisations, people and vehicles are looked up by. */
record LookUps(KeyedHash hash) {
  UUID tin(Tin tin) {
    return hash.of("tin", tin.value());
  }

  UUID pin(Pin pin) {
    return hash.of("pin", pin.value());
  }

  UUID plate(Plate plate) {
    return hash.of("plate", plate.value());
  }
}
