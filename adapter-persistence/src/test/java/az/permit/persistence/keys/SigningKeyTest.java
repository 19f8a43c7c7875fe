package az.permit.persistence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import az.permit.core.inspection.offline.SignedList;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  @TempDir private Path folder = Path.of("");

  private Path path() {
    return folder.resolve("permit.signing");
  }

  @Test
  void aKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
    ListSigner made = SigningKey.load(path());

    assertThat(SigningKey.load(path()).key()).isEqualTo(made.key());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasSignedBeforeARestartIsTrustedAfterIt() {
    ListSigner made = SigningKey.load(path());
    Instant now = Instant.parse("2020-04-06T08:00:00Z");
    ListTable table = new ListTable.Maker(new ListTerms(new UUID(1, 2), 1, "r", now)).table();
    byte[] list = SigningKey.load(path()).list(table, 1, now, now.plusSeconds(60));

    assertThat(SignedList.open(ByteBuffer.wrap(list), made.key()).isRight()).isTrue();
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws IOException {
    SigningKey.load(path());
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> SigningKey.load(path())).isInstanceOf(StartRefused.class);
  }

  @Test
  void aBrokenFileIsNotReplacedInSilence() throws IOException {
    SigningKey.load(path());
    Files.writeString(path(), "public=\n");

    assertThatThrownBy(() -> SigningKey.load(path())).isInstanceOf(StartRefused.class);
    assertThat(path()).hasContent("public=");
  }
}
