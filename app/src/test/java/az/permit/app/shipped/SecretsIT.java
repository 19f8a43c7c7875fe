package az.permit.app.shipped;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsIT {
  @Test
  void theJarHoldsNone() throws Exception {
    try (ShippedJar jar = ShippedJar.open()) {
      List<String> files = jar.files();

      assertThat(files).hasSizeGreaterThan(5_000).contains("az/permit/app/permit.yaml");
      assertThat(files).flatMap(file -> Secret.in(file, jar.text(file, ISO_8859_1))).isEmpty();
    }
  }
}
