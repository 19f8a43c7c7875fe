package az.permit.persistence.citizen;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Unpacks what {@link BodyWriter} packed. */
final class BodyReader {
  private final ByteBuffer bytes;

  BodyReader(int version, byte[] body) {
    this.bytes = ByteBuffer.wrap(body);
    int found = bytes.get();
    if (found != version) {
      throw new IllegalStateException("expected form " + version + " of a body, but " + found);
    }
  }

  int number() {
    return bytes.getInt();
  }

  String text() {
    byte[] utf8 = new byte[number()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  SmsAddress address() {
    return new SmsAddress(number(), number(), text());
  }

  IdentityDocument document() {
    return new IdentityDocument(text(), text());
  }

  <T> Optional<T> optional(Function<BodyReader, T> read) {
    return bytes.get() == 1 ? Optional.of(read.apply(this)) : Optional.empty();
  }
}
