package az.permit.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {
  private static final String GOOD =
      """
      database: { url: "jdbc:h2:file:./data/permit" }
      http: { port: 8080, publicUrl: "https://icaze.example.az" }
      regime: azerbaijan-3h
      sms:
        operators:
          - name: azercell
            binds: [ { host: 127.0.0.1, port: 2775, systemId: permit, password: pw1, window: 10 } ]
      mia: { url: "http://127.0.0.1:9090", secret: "whsec_q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c=" }
      """;

  @TempDir private Path folder;

  @Test
  void aGoodConfigurationIsRead() throws IOException {
    Configuration configuration = read(GOOD, Map.of()).get();
    assertThat(configuration.operators())
        .singleElement()
        .satisfies(
            operator -> {
              assertThat(operator.name()).isEqualTo("azercell");
              assertThat(operator.binds().get(0).window()).isEqualTo(10);
            });
    assertThat(configuration.database().keys()).isEqualTo(Path.of("./data/permit.keys"));
    assertThat(configuration.shortNumber()).isEqualTo("8103");
  }

  @Test
  void anOperatorsPrefixesAreReadAndAWrongOneIsAProblem() throws IOException {
    String known = GOOD.replace("binds:", "prefixes: [ \"99450\", 99451 ]\n      binds:");
    String wrong = GOOD.replace("binds:", "prefixes: [ \"+994 50\" ]\n      binds:");

    assertThat(read(known, Map.of()).get().operators().get(0).prefixes())
        .containsExactly("99450", "99451");
    assertThat(problems(wrong, Map.of())).containsExactly("sms.operators[0].prefixes[0]");
  }

  @Test
  void aVariableOverridesAKey() throws IOException {
    Configuration configuration =
        read(
                GOOD,
                Map.of(
                    "PERMIT_HTTP_PORT", "9999",
                    "PERMIT_HTTP_PUBLIC_URL", "https://other.example.az",
                    "PERMIT_SMS_OPERATORS_0_BINDS_0_PASSWORD", "pw2"))
            .get();
    assertThat(configuration.http().port()).isEqualTo(9999);
    assertThat(configuration.http().publicUrl()).hasToString("Optional[https://other.example.az]");
    assertThat(configuration.operators().get(0).binds().get(0).password()).isEqualTo("pw2");
  }

  @Test
  void aVariableThatIsNoKeyIsAProblem() throws IOException {
    assertThat(problems(GOOD, Map.of("PERMIT_HTPP_PORT", "1"))).containsExactly("PERMIT_HTPP_PORT");
  }

  @Test
  void allProblemsAreReportedAtOnceByTheirKeys() throws IOException {
    String bad =
        GOOD.replace("8080", "http")
            .replace("https://icaze", "http://icaze")
            .replace("azerbaijan-3h", "atlantis")
            .replace("systemId: permit", "systemId: a-name-of-more-than-15")
            .replace("pw1", "longer-than-8")
            .replace("http://127.0.0.1:9090", "http://mia.example.az")
            .replaceAll("whsec_\\w+=", "whsec_");
    assertThat(problems(bad, Map.of()))
        .contains(
            "http.port",
            "http.publicUrl",
            "sms.operators[0].binds[0].systemId",
            "sms.operators[0].binds[0].password",
            "mia.url",
            "mia.secret")
        .anyMatch(key -> key.startsWith("regime"));
  }

  @Test
  void aMisspeltKeyIsAnsweredWithTheNearestOne() throws IOException {
    List<Problem> problems = read(GOOD.replace("publicUrl", "publcUrl"), Map.of()).getLeft();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.toString()).contains("http.publcUrl", "http.publicUrl"));
  }

  @Test
  void aValueInPlaceOfASectionIsAnsweredWithWhatBelongsThere() throws IOException {
    assertThat(read(GOOD + "log: plain\n", Map.of()).getLeft())
        .singleElement()
        .hasToString("log: a single value; expected a section with format");
    assertThat(read(GOOD.replace("- name: azercell", "- azercell\n    - name: azercell"), Map.of()))
        .asString()
        .contains("sms.operators[0]: a single value; expected a section with name, ");
  }

  @Test
  void aFaultOfTheRegimeFileSaysOnceThatItIsOne() throws IOException {
    Path regime = Files.writeString(folder.resolve("drill.yaml"), "rulings: none\n");
    assertThat(read(GOOD.replace("azerbaijan-3h", "\"" + regime + "\""), Map.of()).getLeft())
        .singleElement()
        .asString()
        .startsWith("regime.rulings: none");
  }

  @Test
  void aKeyThatStandsThereTwiceIsAProblem() throws IOException {
    assertThat(read(GOOD + "regime: azerbaijan-2h\n", Map.of()).getLeft().toString())
        .contains("twice at line");
  }

  @Test
  void itListensOnThisMachineOnlyUnlessToldOtherwise() throws IOException {
    assertThat(read(GOOD, Map.of()).get().http().host()).isEqualTo("127.0.0.1");
  }

  @Test
  void noProblemEverShowsASecret() throws IOException {
    String bad = GOOD.replace("pw1", "hunter2-hunter2").replace("whsec_q1w2", "whsec_short-q1w2");
    assertThat(read(bad, Map.of()).getLeft().toString()).doesNotContain("hunter2", "q1w2");
  }

  @Test
  void aPasswordInsideTheUrlOfPostgresIsRefusedWithTheKeysItBelongsTo() throws IOException {
    for (String url :
        List.of(
            "jdbc:postgresql://permit:hunter2@db.example.az/permit",
            "jdbc:postgresql://permit:hunter2/@db.example.az:5432/permit",
            "jdbc:postgresql://db.example.az/permit?password=hunter2",
            "jdbc:postgresql://db.example.az/permit?user=permit&PASSWORD=hunter2",
            "jdbc:postgresql://db.example.az/permit?sslpassword=hunter2")) {
      assertThat(problemsOfPostgres(url).toString())
          .contains("database.url: a password inside")
          .contains("database.password or PERMIT_DATABASE_PASSWORD")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void aPasswordInsideTheUrlOfH2IsRefused() throws IOException {
    String url = "jdbc:h2:file:./data/permit;CACHE_SIZE=1024;password=hunter2";
    List<Problem> problems = read(GOOD, Map.of("PERMIT_DATABASE_URL", url)).getLeft();

    assertThat(problems).singleElement().asString().startsWith("database.url: a password inside");
    assertThat(problems.toString()).doesNotContain("hunter2");
  }

  @Test
  void aUrlOfPostgresWithoutAPasswordIsAccepted() throws IOException {
    assertThat(problemsOfPostgres("jdbc:postgresql://db.example.az:5432/permit?sslmode=require"))
        .isEmpty();
  }

  private List<Problem> problemsOfPostgres(String url) throws IOException {
    return read(
            GOOD,
            Map.of(
                "PERMIT_DATABASE_URL", url,
                "PERMIT_DATABASE_USER", "permit",
                "PERMIT_DATABASE_PASSWORD", "k9x4-k9x4",
                "PERMIT_KEYS_FILE", "./permit.keys"))
        .fold(problems -> problems, configuration -> List.of());
  }

  @Test
  void aFileThatIsNotYamlIsRefusedByItsLineAndNotByItsText() throws IOException {
    List<Problem> problems = read("mia: { secret: hunter2", Map.of()).getLeft();
    assertThat(problems.toString()).contains("line").doesNotContain("hunter2");
  }

  @Test
  void plainHttpIsAcceptedOnThisMachineOnly() throws IOException {
    Either<List<Problem>, Configuration> local =
        read(GOOD.replace("https://icaze.example.az", "http://localhost:8080"), Map.of());
    assertThat(local.isRight()).isTrue();
  }

  private List<String> problems(String yaml, Map<String, String> environment) throws IOException {
    return read(yaml, environment).getLeft().stream().map(Problem::key).toList();
  }

  private Either<List<Problem>, Configuration> read(String yaml, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(folder.resolve("permit.yaml"), yaml);
    return ConfigurationReader.read(file, environment);
  }

  @Test
  void aMailServerIsReadWithTheUsualPortOfItsTls() throws IOException {
    String mail =
        "mail: { host: smtp.example.az, from: icaze@example.az, user: u, password: k9x4 }\n";

    Configuration.Mail read = read(GOOD + mail, Map.of()).get().mail().orElseThrow();

    assertThat(read.port()).isEqualTo(587);
    assertThat(read.tls()).isEqualTo(Configuration.Mail.Tls.STARTTLS);
    assertThat(read.account()).contains(new Configuration.Mail.Account("u", "k9x4"));
    assertThat(read.toString() + read.account()).doesNotContain("k9x4");
    assertThat(read(GOOD, Map.of()).get().mail()).isEmpty();
  }

  @Test
  void mailInPlainTextIsAcceptedOnThisMachineOnly() throws IOException {
    String mail = "mail: { host: smtp.example.az, tls: none, from: icaze@example.az }\n";

    assertThat(problems(GOOD + mail, Map.of())).containsExactly("mail.tls");
    assertThat(read(GOOD + mail.replace("smtp.example.az", "127.0.0.1"), Map.of()).isRight())
        .isTrue();
  }

  @Test
  void allProblemsOfTheMailServerAreReported() throws IOException {
    String mail = "mail: { tls: perhaps, from: \"icaze\", user: u, port: 0 }\n";

    assertThat(problems(GOOD + mail, Map.of()))
        .containsExactlyInAnyOrder(
            "mail.host", "mail.tls", "mail.port", "mail.from", "mail.password");
  }
}
