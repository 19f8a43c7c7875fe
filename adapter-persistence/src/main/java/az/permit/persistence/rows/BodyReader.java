package az.permit.persistence.rows;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Unpacks what {@link BodyWriter} packed. */
public final class BodyReader {
  private final ByteBuffer bytes;

  /**
   * @param version of the form that is expected
   * @throws IllegalStateException if it is of another
   */
  public BodyReader(int version, byte[] body) {
    this.bytes = ByteBuffer.wrap(body);
    int found = bytes.get();
    if (found != version) {
      throw new IllegalStateException("expected form " + version + " of a body, but " + found);
    }
  }

  /** The next number. */
  public int number() {
    return bytes.getInt();
  }

  /** The next text. */
  public String text() {
    byte[] utf8 = new byte[number()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The next day. */
  public LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  /** The next moment. */
  public Instant moment() {
    return Micros.at(bytes.getLong());
  }

  /** The next list, each item as {@code read} reads it. */
  public <T> List<T> list(Function<BodyReader, T> read) {
    int count = number();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(read.apply(this));
    }
    return List.copyOf(items);
  }

  /** The next address. */
  public SmsAddress address() {
    return new SmsAddress(number(), number(), text());
  }

  /** The next document. */
  public IdentityDocument document() {
    return new IdentityDocument(text(), text());
  }

  /** The next value, if one was there. */
  public <T> Optional<T> optional(Function<BodyReader, T> read) {
    return bytes.get() == 1 ? Optional.of(read.apply(this)) : Optional.empty();
  }
}
