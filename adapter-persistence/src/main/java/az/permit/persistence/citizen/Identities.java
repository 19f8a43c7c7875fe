package az.permit.persistence.citizen;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.identity.Holder;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.keys.KeyedHash;
import java.util.UUID;

/** What people are looked up by. */
record Identities(KeyedHash hash) {
  /** A phone is its number, however an operator marks its type, with a plus or without. */
  UUID phone(SmsAddress phone) {
    return hash.of("phone", bare(phone));
  }

  UUID holder(Holder holder) {
    return hash.of("holder", holder.key());
  }

  /** The long message that a part belongs to. */
  UUID whole(IncomingMessage message, IncomingMessage.Part part) {
    return hash.of(
        "whole",
        String.join(
            "\n",
            message.operator(),
            bare(message.from()),
            bare(message.to()),
            part.reference() + "/" + part.total()));
  }

  private static String bare(SmsAddress address) {
    return address.line();
  }
}
