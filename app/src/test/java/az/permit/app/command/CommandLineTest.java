package az.permit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.PermitCommandLine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  private final PermitCommandLine permit = new PermitCommandLine();

  /** The history of DOMAIN section 5: the day before each ruling, and its first minute. */
  @ParameterizedTest(name = "{0} code {1}: {2} {3} min, {4} a day, {5} over all, by {6}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-04-04T23:59, 2, not-needed,     -,   -, unlimited, before",
        "2020-04-05T00:00, 1, granted,        120, unlimited, unlimited, 2020-04-05",
        "2020-04-05T00:00, 2, granted,        120, 1, unlimited, 2020-04-05",
        "2020-04-05T00:00, 3, granted,        1440, unlimited, unlimited, 2020-04-05",
        "2020-04-26T12:00, 2, granted,        120, 1, unlimited, 2020-04-05",
        "2020-04-27T00:00, 1, granted,        180, unlimited, unlimited, 2020-04-27",
        "2020-04-27T00:00, 2, granted,        180, 1, unlimited, 2020-04-27",
        "2020-05-03T12:00, 2, granted,        180, 1, unlimited, 2020-04-27",
        "2020-05-04T00:00, 2, granted,        180, 1, unlimited, 2020-05-04",
        "2020-05-04T00:00, 3, granted,        1440, unlimited, unlimited, 2020-05-04",
        "2020-05-17T12:00, 2, granted,        180, 1, unlimited, 2020-05-04",
        "2020-05-18T00:00, 2, not-needed,     -,   -, unlimited, 2020-05-18",
        "2020-06-05T12:00, 2, not-needed,     -,   -, unlimited, 2020-05-18",
        "2020-06-06T00:00, 1, not-given,      -,   unlimited, unlimited, 2020-06-06",
        "2020-06-06T00:00, 2, not-given,      -,   1, unlimited, 2020-06-06",
        "2020-06-08T05:59, 2, not-given,      -,   1, unlimited, 2020-06-06",
        "2020-06-08T06:00, 2, not-needed,     -,   -, unlimited, 2020-06-08",
        "2020-06-20T12:00, 2, not-needed,     -,   -, unlimited, 2020-06-08",
        "2020-06-21T00:00, 1, granted,        120, unlimited, unlimited, 2020-06-21",
        "2020-06-21T00:00, 2, granted,        120, 1, unlimited, 2020-06-21",
        "2020-06-21T00:00, 3, purpose-closed, -,   unlimited, unlimited, 2020-06-21",
        "2020-06-24T12:00, 2, granted,        120, 1, unlimited, 2020-06-21",
        "2020-06-25T00:00, 2, granted,        120, 1, unlimited, 2020-06-25",
        "2020-06-28T12:00, 1, granted,        120, unlimited, unlimited, 2020-06-25",
        "2020-06-29T00:00, 1, granted,        120, unlimited, 1, 2020-06-29",
        "2020-07-02T12:00, 2, granted,        120, 1, 1, 2020-06-29",
        "2020-07-03T00:00, 2, granted,        120, 1, 1, 2020-07-03",
        "2020-07-19T12:00, 2, granted,        120, 1, 1, 2020-07-03",
        "2020-07-20T00:00, 2, granted,        180, 1, 1, 2020-07-20",
        "2020-08-04T12:00, 3, purpose-closed, -,   unlimited, 1, 2020-07-20",
        "2020-08-05T00:00, 2, not-needed,     -,   -, unlimited, 2020-08-05",
        "2020-12-13T12:00, 2, not-needed,     -,   -, unlimited, 2020-08-05",
        "2020-12-14T00:00, 1, granted,        180, unlimited, 1, 2020-12-14",
        "2020-12-14T00:00, 3, purpose-closed, -,   unlimited, 1, 2020-12-14",
        "2021-01-17T12:00, 2, granted,        180, 1, 1, 2020-12-14",
        "2021-01-18T00:00, 2, not-needed,     -,   -, unlimited, 2021-01-18",
      })
  void askAnswersByTheRulingInForceThen(
      String at,
      String code,
      String outcome,
      Integer minutes,
      String perDay,
      String overAll,
      String ruling)
      throws Exception {
    assertThat(permit.run("ask", code + " AZE 1111111", "--at", at, "--json")).isZero();
    JsonNode answer = new ObjectMapper().readTree(permit.out());
    assertThat(answer.path("outcome").asText()).isEqualTo(outcome);
    assertThat(answer.path("ruling").asText()).isEqualTo(ruling);
    if (minutes == null) {
      assertThat(answer.has("minutes")).isFalse();
    } else {
      assertThat(answer.path("minutes").asInt()).isEqualTo(minutes);
    }
    if (perDay != null) {
      assertThat(answer.path("perDay").asText()).isEqualTo(perDay);
      assertThat(answer.path("overAll").asText()).isEqualTo(overAll);
    }
    assertThat(answer.path("segments").asInt()).isEqualTo(1);
  }

  @Test
  void theHeldReplyOfJuneLeavesAfterFifteenMinutes() throws Exception {
    permit.run("ask", "2 AZE 1111111", "--at", "2020-06-25T10:00", "--json");
    JsonNode answer = new ObjectMapper().readTree(permit.out());
    assertThat(answer.path("notBefore").asText()).isEqualTo("2020-06-25T10:15");
    assertThat(answer.path("reply").asText()).contains("10:15-12:15");
  }

  @Test
  void outsideTheTerritoryNoPermitIsNeeded() throws Exception {
    permit.run("ask", "2 AZE 1111111", "--at", "2020-05-10T10:00", "--district", "Şəki", "--json");
    assertThat(new ObjectMapper().readTree(permit.out()).path("outcome").asText())
        .isEqualTo("not-needed");
  }

  @Test
  void aRegimeThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(permit.run("ask", "2 AZE 1111111", "--regime", "atlantis")).isEqualTo(1);
    assertThat(permit.err()).contains("atlantis", "azerbaijan-2020", "azerbaijan-3h");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(permit.run("ask", "--atlantis")).isEqualTo(2);
  }

  @Test
  void aTextWithoutADemoSaysHowToStartOne() {
    assertThat(permit.run("text", "2 AZE 1111111", "--http-port", "1")).isEqualTo(1);
    assertThat(permit.err()).contains("demo");
  }

  @Test
  void thePrintedConfigurationIsRefusedOnlyForWhatItLeavesOpen(@TempDir Path folder)
      throws Exception {
    permit.run("config", "print");
    Path file = Files.writeString(folder.resolve("permit.yaml"), permit.out());
    PermitCommandLine serve = new PermitCommandLine();
    assertThat(serve.run("serve", "--config", file.toString())).isEqualTo(1);
    assertThat(serve.err().lines().filter(line -> line.startsWith("  - ")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).containsAnyOf("mia.secret", ".password"));
  }

  @Test
  void aReplayBeyondWhatMayWaitIsWrongUsage() {
    assertThat(permit.run("replay", "--window", "8193")).isEqualTo(2);
    assertThat(permit.err()).contains("between 1 and 4096");
  }
}
