package az.permit.persistence.citizen;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Packs what is personal in a row into the bytes that are then sealed. */
final class BodyWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /**
   * @param version of the form that follows, so that later releases can read what this one wrote
   */
  BodyWriter(int version) {
    bytes.write(version);
  }

  BodyWriter number(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(value >>> shift);
    }
    return this;
  }

  BodyWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  BodyWriter address(SmsAddress address) {
    return number(address.ton()).number(address.npi()).text(address.value());
  }

  BodyWriter document(IdentityDocument document) {
    return text(document.series()).text(document.number());
  }

  <T> BodyWriter optional(Optional<T> value, BiConsumer<BodyWriter, T> write) {
    bytes.write(value.isPresent() ? 1 : 0);
    value.ifPresent(present -> write.accept(this, present));
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
