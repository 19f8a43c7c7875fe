package az.permit.persistence.rows;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Packs what is personal in a row into the bytes that are then sealed. */
public final class BodyWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /**
   * @param version of the form that follows, so that later releases can read what this one wrote
   */
  public BodyWriter(int version) {
    bytes.write(version);
  }

  /** Appends a number. */
  public BodyWriter number(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(value >>> shift);
    }
    return this;
  }

  /** Appends a text. */
  public BodyWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** Appends a day. */
  public BodyWriter day(LocalDate day) {
    return number(Math.toIntExact(day.toEpochDay()));
  }

  /** Appends a moment, in microseconds. */
  public BodyWriter moment(Instant moment) {
    long micros = Micros.of(moment);
    return number((int) (micros >>> Integer.SIZE)).number((int) micros);
  }

  /** Appends a list, each item as {@code write} writes it. */
  public <T> BodyWriter list(Collection<T> items, BiConsumer<BodyWriter, T> write) {
    number(items.size());
    items.forEach(item -> write.accept(this, item));
    return this;
  }

  /** Appends an address. */
  public BodyWriter address(SmsAddress address) {
    return number(address.ton()).number(address.npi()).text(address.value());
  }

  /** Appends a document. */
  public BodyWriter document(IdentityDocument document) {
    return text(document.series()).text(document.number());
  }

  /** Appends whether there is a value, and the value. */
  public <T> BodyWriter optional(Optional<T> value, BiConsumer<BodyWriter, T> write) {
    bytes.write(value.isPresent() ? 1 : 0);
    value.ifPresent(present -> write.accept(this, present));
    return this;
  }

  /** What was written so far. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
