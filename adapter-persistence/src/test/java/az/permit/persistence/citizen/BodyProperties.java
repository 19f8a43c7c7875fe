package az.permit.persistence.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.persistence.rows.Micros;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class BodyProperties {
  @Property(tries = 200)
  void whatIsPackedIsUnpackedWhateverCitizensType(
      @ForAll @IntRange(max = 255) int ton,
      @ForAll @StringLength(max = 300) String text,
      @ForAll @NumericChars @StringLength(min = 1, max = 18) String number,
      @ForAll boolean read,
      @ForAll boolean answered) {
    SmsAddress phone = new SmsAddress(ton, 1, number);
    MessageBody body =
        new MessageBody(
            phone,
            new SmsAddress(0, ton, ""),
            wellFormed(text),
            "00ff",
            ton,
            read ? Optional.empty() : Optional.of(new IncomingMessage.Part(65535, 255, 1)),
            read ? Optional.of(new IdentityDocument("MYİ", number)) : Optional.empty(),
            read ? Optional.of("doc:MYİ:" + number) : Optional.empty(),
            answered
                ? Optional.of(new MessageBody.ReplyBody(phone, phone, wellFormed(text)))
                : Optional.empty());

    assertThat(MessageBody.unpack(body.pack())).isEqualTo(body);
  }

  /** Half of a surrogate pair has no form in UTF-8; the decoders of the adapters leave none. */
  private static String wellFormed(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  @Property(tries = 200)
  void instantsComeBackToTheMicrosecondInTheirOrder(
      @ForAll @LongRange(min = -4_000_000_000L, max = 32_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant instant = Instant.ofEpochSecond(second, nano);

    assertThat(Micros.at(Micros.of(instant.truncatedTo(ChronoUnit.MICROS))))
        .isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
    assertThat(Micros.of(instant)).isBetween(Micros.of(Instant.MIN), Micros.of(Instant.MAX));
    assertThat(Micros.at(Micros.of(Instant.MAX))).isEqualTo(Instant.MAX);
    assertThat(Micros.at(Micros.of(Instant.MIN))).isEqualTo(Instant.MIN);
  }
}
