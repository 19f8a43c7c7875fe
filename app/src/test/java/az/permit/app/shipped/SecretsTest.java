package az.permit.app.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  private static final Path REPOSITORY =
      Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();

  @Test
  void theRepositoryHoldsNone() throws Exception {
    Tree tree = Tree.walked(REPOSITORY);

    assertThat(tree.files()).isGreaterThan(500);
    assertThat(tree.secrets()).isEmpty();
  }

  // Each is written in parts, lest this file be found itself.
  @ParameterizedTest
  @CsvSource({
    "PRIVATE_KEY, config/id_rsa, -----BEG, IN RSA PRIVATE KEY-----\\n, 4",
    "PRIVATE_KEY, app/src/test/java/Key.java, -----BEG, IN PRIVATE KEY-----\\n, 2",
    "WEBHOOK_SECRET, app/src/main/java/Main.java, whs, ec_, 2",
    "CLOUD_KEY, .ci/run, AK, IA, 1",
    "REPOSITORY_TOKEN, pom.xml, gh, p_, 4",
    "CONFIGURED, app/src/main/resources/permit.yaml, pass, word:, 1",
    "CONFIGURED, README.md, client, Secret=, 1"
  })
  void oneLeftInAFileIsFound(
      Secret kind, String path, String begin, String end, int times, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# one\n" + begin + end + "MNBVCXZLKJHGFDSA".repeat(times) + "\n");

    assertThat(Tree.walked(folder).secrets())
        .singleElement()
        .asString()
        .startsWith(kind + " in " + path);
  }

  @ParameterizedTest
  @CsvSource({
    "permit.yaml, 'password: \"\", window: 10'",
    "permit.yaml, 'secret: \"whsec_\"'",
    "permit.yaml, '# password: \"\"'",
    "Key.java, -----BEGIN PRIVATE KEY-----",
    "README.md, printf 'whsec_%s' random",
    "openapi.yaml, 'secret: { type: string }'"
  })
  void whatOnlySpeaksOfOneIsNone(String path, String content) {
    assertThat(Secret.in(path, content)).isEmpty();
  }
}
