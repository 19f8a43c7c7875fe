package az.permit.app.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the jar tells of its parts, held against the parts that Maven resolves for it. */
class PartsIT {
  private static final Pattern RESOLVED =
      Pattern.compile(
          "\\s+([^:\\s]+):([^:\\s]+):jar:(?:[^:\\s]+:)?([^:\\s]+):(?:compile|runtime).*");

  /** One or more licences, any of which may be chosen; the name of the part; what it is. */
  private static final Pattern LISTED =
      Pattern.compile("\\s*((?:\\([^()]+\\) )+).*\\(([^:\\s()]+:[^:\\s()]+:[^:\\s()]+) - .*\\)");

  /** Their texts are the same for all but for the holder of the copyright. */
  private static final Set<String> NAMING_THE_HOLDER =
      Set.of("MIT", "BSD-2-Clause", "BSD-3-Clause");

  private record Part(String group, String artifact, String version) {
    @Override
    public String toString() {
      return group + ":" + artifact + ":" + version;
    }
  }

  private ShippedJar jar;
  private List<Part> parts;

  @BeforeEach
  void open() throws Exception {
    Path resolved = Path.of(System.getProperty("basedir", "."), "target", "parts.txt");
    jar = ShippedJar.open();
    parts =
        Files.readAllLines(resolved).stream()
            .map(RESOLVED::matcher)
            .filter(Matcher::matches)
            .map(found -> new Part(found.group(1), found.group(2), found.group(3)))
            .toList();
    assertThat(parts).hasSizeGreaterThan(50).extracting(Part::artifact).contains("h2", "picocli");
  }

  @AfterEach
  void close() throws Exception {
    jar.close();
  }

  @Test
  void everyPartIsListedWithALicenceWhoseTextIsInTheJar() {
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(licences(part))
                    .anySatisfy(licence -> assertThat(text(licence)).isNotBlank()));
  }

  @Test
  void aTextThatNamesTheHolderOfTheCopyrightNamesThatOfEveryPart() {
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(licences(part))
                    .filteredOn(NAMING_THE_HOLDER::contains)
                    .allSatisfy(
                        licence ->
                            assertThat(text(licence))
                                .containsPattern("(?m)^(.*, )?" + part.artifact() + "(, .*)?:$")));
  }

  @Test
  @DisabledIfSystemProperty(
      named = "maven.mode",
      matches = "offline true",
      disabledReason = "the bill is made by a build that is online")
  void theBillOfMaterialsNamesEveryPart() throws Exception {
    JsonNode bill = new ObjectMapper().readTree(jar.text("META-INF/sbom/bom.json", UTF_8));
    List<String> named = new ArrayList<>();
    for (JsonNode component : bill.path("components")) {
      String of = component.path("group").asText() + ":" + component.path("name").asText();
      named.add(of + ":" + component.path("version").asText());
    }

    assertThat(named).containsAll(parts.stream().map(Part::toString).toList());
  }

  private List<String> licences(Part part) {
    return jar.text("META-INF/THIRD-PARTY.txt", UTF_8)
        .lines()
        .map(LISTED::matcher)
        .filter(line -> line.matches() && line.group(2).equals(part.toString()))
        .flatMap(line -> Stream.of(line.group(1).strip().split("[()]+ ?")))
        .filter(licence -> !licence.isEmpty())
        .toList();
  }

  private String text(String licence) {
    return jar.text("META-INF/licenses/" + licence + ".txt", UTF_8);
  }
}
