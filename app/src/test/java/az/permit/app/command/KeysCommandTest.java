package az.permit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.PermitCommandLine;
import az.permit.core.inspection.offline.ListKeys;
import az.permit.persistence.keys.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
  private final PermitCommandLine permit = new PermitCommandLine();

  @TempDir private Path folder = Path.of("");

  @Test
  void theKeyThatIsPrintedIsTheOneThatSigns() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("permit.yaml"),
            """
            database: { url: "jdbc:h2:file:%s" }
            regime: azerbaijan-3h
            sms:
              operators:
                - name: azercell
                  binds: [ { host: 127.0.0.1, port: 2775, systemId: permit, password: pw1 } ]
            mia: { url: "http://127.0.0.1:9090", secret: "whsec_q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c=" }
            """
                .formatted(folder.resolve("permit")));

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
