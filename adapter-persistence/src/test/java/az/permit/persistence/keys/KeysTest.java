package az.permit.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.persistence.StartRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  private final Path file;

  KeysTest(@TempDir Path folder) {
    this.file = folder.resolve("deep").resolve("permit.keys");
  }

  @Test
  void keysAreMadeOnceForTheOwnerAlone() throws Exception {
    Keys made = Keys.load(file);
    Keys read = Keys.load(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
    assertThat(read.hash().of("phone", "1")).isEqualTo(made.hash().of("phone", "1"));
  }

  @Test
  void keysThatOthersCanReadAreRefused() throws Exception {
    Keys.load(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> Keys.load(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aFileThatHoldsNoKeysIsRefused() throws Exception {
    Keys.load(file);
    for (String wrong : new String[] {"", "hash=AAAA\nactive=1\n", "active=one\n"}) {
      Files.writeString(file, wrong);

      assertThatThrownBy(() -> Keys.load(file)).isInstanceOf(StartRefused.class);
    }
  }

  @Test
  void missingKeysOfExistingRecordsAreRefused() {
    assertThatThrownBy(() -> Keys.loadExisting(file)).isInstanceOf(StartRefused.class);
  }

  @Test
  void whatIsSealedOpensOnlyInItsPlaceAndUnaltered() {
    Sealer sealer = Keys.load(file).sealer();
    byte[] plain = "2 AZE 1234567".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = sealer.seal("message", 7, plain);

    assertThat(sealer.open("message", 7, sealed)).isEqualTo(plain);
    assertThat(sealer.seal("message", 7, plain)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> sealer.open("message", 8, sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer.open("permit", 7, sealed))
        .isInstanceOf(IllegalStateException.class);
    for (int at = 0; at < sealed.length; at++) {
      byte[] altered = sealed.clone();
      altered[at] ^= 1;
      assertThatThrownBy(() -> sealer.open("message", 7, altered))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void anOlderKeyStillOpensAfterRotation() throws Exception {
    byte[] sealed = Keys.load(file).sealer().seal("message", 7, new byte[] {1, 2, 3});
    String second = "encrypt.2=" + "A".repeat(43) + "=\nactive=2\n";
    String lines = Files.readString(file).replace("active=1\n", second);
    Files.writeString(file, lines);

    Sealer rotated = Keys.load(file).sealer();

    assertThat(rotated.open("message", 7, sealed)).containsExactly(1, 2, 3);
    assertThat(rotated.seal("message", 7, new byte[0])[0]).isEqualTo((byte) 2);
  }

  @Test
  void hashesOfDifferentKindsAndKeysAreUnrelated(@TempDir Path other) {
    KeyedHash hash = Keys.load(file).hash();

    assertThat(hash.of("phone", "1")).isEqualTo(hash.of("phone", "1"));
    assertThat(hash.of("phone", "1")).isNotEqualTo(hash.of("holder", "1"));
    assertThat(hash.of("phone", "1"))
        .isNotEqualTo(Keys.load(other.resolve("keys")).hash().of("phone", "1"));
  }

  @Test
  void theFolderThatIsMadeForThemIsTheOwnersAlone(@TempDir Path other) throws Exception {
    Path folder = other.resolve("data");

    Keys.load(folder.resolve("keys"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }
}
