package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two clerks have the form of one draft open, with script and without. */
class TwoClerksBrowserTest {
  private static Stage stage;

  @BeforeAll
  static void set(@TempDir Path folder) throws Exception {
    stage = Stage.set(folder);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSecondSeesTheDifferenceAndMaySaveTheirsAfterAll(boolean script) {
    try (Visitor second = stage.visitor(script).signedInAs("seal-alpha");
        Visitor first = stage.visitor(script).signedInAs("seal-alpha")) {
      String draft = second.saves(TypedPermit.of("6AAAA11", "Şəfəq", "İmanova"));
      second.open(draft + "/edit");
      first.open(draft + "/edit");
      first.type(Map.of("position", "Baş mühasib")).click("save");

      int status = second.type(Map.of("position", "Satıcı")).submits("save");
      assertThat(status).isEqualTo(412);
      assertThat(second.cells("#differences tbody td")).containsExactly("Baş mühasib", "Satıcı");

      second.click("save-mine");
      assertThat(second.path()).isEqualTo(draft);
      assertThat(second.main()).contains("Satıcı").doesNotContain("Baş mühasib");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSecondMayTakeWhatTheFirstSaved(boolean script) {
    try (Visitor second = stage.visitor(script).signedInAs("seal-alpha");
        Visitor first = stage.visitor(script).signedInAs("seal-alpha")) {
      String draft = second.saves(TypedPermit.of("6AAAA12", "Ülvi", "Çələbi"));
      second.open(draft + "/edit");
      first.open(draft + "/edit");
      first.type(Map.of("position", "Baş mühasib")).click("save");

      second.type(Map.of("position", "Satıcı")).click("save").click("take-theirs");

      assertThat(second.page().locator("#position").inputValue()).isEqualTo("Baş mühasib");
    }
  }
}
