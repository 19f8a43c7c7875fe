package az.permit.core.inspection.offline;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for, and its hash. */
class SubjectTest {
  private static final PermitCode CODE = PermitCode.of(12_345_678);

  @ParameterizedTest
  @ValueSource(strings = {"AZE 1111111", "aze1111111", "АZЕ-1111111"})
  void aDocumentIsReadHoweverItIsTyped(String typed) {
    assertThat(Subject.read(typed)).contains(Subject.of(new IdentityDocument("AZE", "1111111")));
  }

  @Test
  void seriesThatLookAlikeAreOne() {
    Subject printed = Subject.of(new IdentityDocument("MYİ", "1234567"));

    assertThat(Subject.read("MYI 1234567")).contains(printed);
    assertThat(Subject.read("myı1234567")).contains(printed);
  }

  @Test
  void codesPlatesAndPinsAreReadAsTheyAreTyped() {
    assertThat(Subject.read(" " + CODE.value().replace('-', ' '))).contains(Subject.of(CODE));
    assertThat(Subject.read("10 az 158")).contains(Subject.of(new Plate("10-AZ-158")));
    assertThat(Subject.read("1ab2cd3")).contains(Subject.of(new Pin("1AB2CD3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "Əli", "1234567890123456789012345"})
  void whatIsOnNoListIsNothing(String typed) {
    assertThat(Subject.read(typed)).isEmpty();
  }

  @Test
  void aSubjectTellsNobodyWhomItNames() {
    assertThat(Subject.of(new Pin("1AB2CD3"))).hasToString("pin ***");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 33})
  void theHashIsWhatPbkdf2SaysElsewhere(int rounds) throws GeneralSecurityException {
    UUID salt = new UUID(0x0123456789abcdefL, 0x8899aabbccddeeffL);
    byte[] salted =
        ByteBuffer.allocate(16)
            .putLong(salt.getMostSignificantBits())
            .putLong(salt.getLeastSignificantBits())
            .array();
    byte[] elsewhere =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec("d:AZE1111111".toCharArray(), salted, rounds, 256))
            .getEncoded();

    long hash =
        new SubjectHash(salt, rounds).of(Subject.of(new IdentityDocument("AZE", "1111111")));

    assertThat(hash).isEqualTo(ByteBuffer.wrap(elsewhere).getLong() >>> 16);
  }
}
