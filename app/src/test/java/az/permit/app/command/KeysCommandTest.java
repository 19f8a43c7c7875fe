package az.permit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.PermitCommandLine;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.persistence.keys.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
  private final PermitCommandLine permit = new PermitCommandLine();

  @TempDir private Path folder = Path.of("");

  @Test
  void theKeyThatIsPrintedIsTheOneThatSigns() throws IOException {
    Path file = PermitCommandLine.configuration(folder);

    assertThat(permit.run("keys", "public", "--config", file.toString())).isZero();

    assertThat(ListKeys.read(permit.out()))
        .contains(SigningKey.load(folder.resolve("lists.key")).key());
    assertThat(permit.out().lines()).hasSize(1);
  }

  @Test
  void withoutAConfigurationThereIsNoKey() {
    assertThat(permit.run("keys", "public", "--config", folder.resolve("none").toString()))
        .isEqualTo(1);
    assertThat(permit.out()).isEmpty();
  }
}
