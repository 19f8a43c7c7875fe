package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No reply of ours asks for a permit when it comes back. */
class OwnTextsProperties {
  @Property(tries = 5_000)
  void noReplyOfOursIsReadAsARequestHoweverItIsNoised(
      @ForAll("replies") String reply, @ForAll Random random) {
    assertThat(Transcript.READER.read(reply).isLeft()).isTrue();
    assertThat(Transcript.READER.read(noised(reply, random)).isLeft()).isTrue();
  }

  @Property(tries = 5_000)
  void noReplyOfOursWithARequestInPlaceOfItsDigitsIsReadAsOne(
      @ForAll("replies") String reply, @ForAll("requests") String request) {
    String words = reply.replaceAll("[A-Zİ]+ ?\\d{6,}|\\d", "");

    assertThat(Transcript.READER.read(words + ' ' + request).isLeft()).isTrue();
  }

  @Provide
  Arbitrary<String> replies() {
    return Arbitraries.of(OwnReplies.texts());
  }

  @Provide
  Arbitrary<String> requests() {
    return Arbitraries.of("2 AZE 1111111", "AZE 1111111 kod 2", "2aze1111111");
  }

  private static String noised(String reply, Random random) {
    StringBuilder noised = new StringBuilder();
    reply
        .codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              boolean other = random.nextInt(3) == 0;
              noised.append(other ? letter.toUpperCase(Locale.ROOT) : letter);
              noised.append(" ".repeat(random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0));
            });
    return noised.toString();
  }
}
