package az.permit.app.regime;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of another kind than expected is never taken for a field left out. */
class RegimeKindsTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Every field that a regime file may have. */
  private static final String WHOLE =
      """
      name: drill
      zone: Asia/Baku
      rulings:
        - id: first
          source: decree 1
          from: 2026-01-01T00:00
          until: 2026-02-01T00:00
          mode: issued
          series: [ { name: AZE, minDigits: 7, maxDigits: 8 } ]
          dayQuota: 2
          ageLimit: 65
          refusesBarred: true
          policeSeesPurpose: true
          startDelay: 15m
          replyDelay: 15m
          hintsPerDay: 3
          territory: { districts: [ Bakı ], inReplies: { az: Bakı, en: Baku, ru: Баку } }
          texts: { EN.SET_ASIDE: "wait" }
          purposes:
            - code: "6"
              name: { az: gəzinti, en: exercise, ru: прогулка }
              source: decree 1, point 6
              length: 3h
              open: true
              medical: false
              kind: permit
              perDay: 1
              hours: "05:00-21:00"
              closedAdvice: { az: Sonra, en: Later, ru: Позже }
              days: [ monday, sunday ]
          abuseRules:
            - { id: strangers, counts: documents-of-one-phone, warnAbove: 4, coolAbove: 6, source: s }
        - { id: second, source: decree 2, from: 2026-02-01T00:00, mode: not-needed }
      """;

  @TempDir private Path folder;

  @Test
  void theWholeRegimeIsAccepted() throws IOException {
    assertThat(read(WHOLE).swap().getOrElse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("placesAndKinds")
  void aFieldOfAnotherKindIsAFaultAtItsPlace(String place, String kind) throws IOException {
    JsonNode root = YAML.readTree(WHOLE);
    int slash = place.lastIndexOf('/');
    String name = place.substring(slash + 1);
    ((ObjectNode) root.at(place.substring(0, slash))).set(name, YAML.readTree(kind));

    Either<List<Fault>, Regime> read = read(YAML.writeValueAsString(root));

    assertThat(read.isLeft()).isTrue();
    assertThat(read.getLeft()).anyMatch(fault -> fault.where().contains("." + name));
  }

  @Test
  void aListOfAnotherKindOfItemsIsAFault() throws IOException {
    for (String bad :
        List.of(
            WHOLE.replace("[ Bakı ]", "[ [ Bakı ] ]"),
            WHOLE.replace("[ monday, sunday ]", "[ monday, ~ ]"),
            WHOLE.replace("[ monday, sunday ]", "[]"),
            WHOLE.replace("districts: [ Bakı ], ", ""),
            WHOLE.replace("counts: documents-of-one-phone, ", ""),
            WHOLE.replace("[ { name: AZE, minDigits: 7, maxDigits: 8 } ]", "[ AZE ]"))) {
      assertThat(read(bad).isLeft()).as(bad).isTrue();
    }
  }

  @Test
  void aKeyThatStandsThereTwiceIsNamedByItsLine() throws IOException {
    String bad = WHOLE.replace("    dayQuota: 2\n", "    dayQuota: 2\n    dayQuota: 20\n");

    assertThat(read(bad).getLeft()).singleElement().asString().contains("twice", "line 11");
  }

  @Test
  void aFileThatIsNotYamlIsNamedByItsLineAndNotQuoted() throws IOException {
    String bad = WHOLE.replace("dayQuota: 2", "dayQuota: [ hunter2 ");

    assertThat(read(bad).getLeft())
        .singleElement()
        .asString()
        .contains("not YAML at line")
        .doesNotContain("hunter2");
  }

  @Test
  void aFileWithoutFieldsIsAFault() throws IOException {
    for (String bad : List.of("", "rulings", "[ 1 ]")) {
      assertThat(read(bad).getLeft()).singleElement().asString().contains("no fields");
    }
  }

  /** At every place every kind that does not belong there. */
  static Stream<String[]> placesAndKinds() {
    try {
      List<String[]> cases = new ArrayList<>();
      collect("", YAML.readTree(WHOLE), cases);
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String place, JsonNode node, List<String[]> cases) {
    node.properties()
        .forEach(
            field -> {
              String below = place + "/" + field.getKey();
              JsonNode value = field.getValue();
              cases.add(new String[] {below, "null"});
              cases.add(new String[] {below, value.isArray() ? "none" : "[ 1 ]"});
              cases.add(new String[] {below, value.isObject() ? "none" : "{ a: 1 }"});
              collect(below, value, cases);
            });
    if (node.isArray() && node.get(0).isObject()) {
      collect(place + "/0", node.get(0), cases);
    }
  }

  private Either<List<Fault>, Regime> read(String yaml) throws IOException {
    return RegimeSource.read(Files.writeString(folder.resolve("regime.yaml"), yaml).toString());
  }
}
