package az.permit.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.command.TextCommand;
import az.permit.app.demo.Demo;
import az.permit.mia.standin.ReceivedNotice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo as a newcomer meets it: texts are sent, permits come back, and MIA hears of them. */
class DemoTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
  private static final Pattern RANGE = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Demo demo;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    demo = Demo.start(new Demo.Settings(folder, 0, 0, Surroundings.REGIME, 10), reason -> {});
    await().atMost(PATIENCE).until(() -> demo.smsc().bound().size() == 2);
  }

  @AfterAll
  static void stop() {
    demo.stop(Duration.ofSeconds(20));
  }

  @Test
  void aRequestIsGrantedWithItsDocumentAndTheTimesBetweenWhichItHolds() throws Exception {
    String reply = text("994501000001", "2 AZE 1111111");

    assertThat(reply).startsWith("Icaze verildi: AZE 1111111, ").contains("meqsed 2");
    assertThat(reply).containsPattern(RANGE);
  }

  @Test
  void theSameRequestAgainGetsTheIdenticalText() throws Exception {
    String first = text("994501000002", "2 AZE 1111112");

    assertThat(text("994501000002", "2 AZE 1111112")).isEqualTo(first);
    assertThat(text("994501000002", "2AZE1111112")).isEqualTo(first);
  }

  @Test
  void everySpellingOfTheOwnersExamplesIsGranted() throws Exception {
    assertThat(text("994501000003", "2AZE11111111")).startsWith("Icaze verildi: AZE 11111111, ");
    assertThat(text("994501000004", "1 MYİ 1111111")).startsWith("Icaze verildi: MYI 1111111, ");
    assertThat(text("994501000005", "3 dyi 1111111")).startsWith("Icaze verildi: DYI 1111111, ");
    assertThat(text("994501000006", "3 MOM 1111111")).startsWith("Icaze verildi: MOM 1111111, ");
    assertThat(text("994501000007", "2 AZE 111111")).startsWith("Icaze verildi: AZE 111111, ");
  }

  @Test
  void whatIsNoRequestIsRefusedWithTheReasonAndWhatToWrite() throws Exception {
    assertThat(text("994501000008", "4 AZE 1111111"))
        .startsWith("Bele kod yoxdur: 4.")
        .doesNotContainPattern(RANGE);
    assertThat(text("994501000009", "salam"))
        .startsWith("Anlasilmadi. Numune: 2 AZE 1111111")
        .doesNotContainPattern(RANGE);
  }

  @Test
  void aSecondPermitForTheSameDocumentIsRefusedToAnotherPhoneWithoutTellingWhy() throws Exception {
    text("994501000010", "2 AZE 1111113");

    assertThat(text("994501000011", "2 AZE 1111113"))
        .startsWith("AZE 1111113 uzre bu telefona indi icaze verilmir.")
        .doesNotContainPattern(RANGE);
  }

  @Test
  void miaHasThePermitWithItsDocumentPurposeAndTimesAndNoneOfARefusal() throws Exception {
    text("994501000012", "salam 1111114");
    Matcher range = RANGE.matcher(text("994501000013", "1 MYİ 1111114"));
    assertThat(range.find()).isTrue();

    await().atMost(PATIENCE).until(() -> permitsOf("1111114").size() == 1);
    ReceivedNotice notice = permitsOf("1111114").get(0);
    assertThat(notice.series()).isEqualTo("MYİ");
    assertThat(notice.purpose()).isEqualTo("1");
    assertThat(notice.state()).isEqualTo("issued");
    assertThat(clock(notice.from())).isEqualTo(range.group(1));
    assertThat(clock(notice.until())).isEqualTo(range.group(2).replace("24:00", "00:00"));
    assertThat(Duration.between(notice.from(), notice.until()))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofHours(3).plusMinutes(1));
  }

  @Test
  void everyPartIsReady() throws Exception {
    await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);

    JsonNode health = JSON.readTree(get("/health/ready").body());
    assertThat(health.path("ready").asBoolean()).isTrue();
    assertThat(health.path("parts").findValuesAsText("name"))
        .contains("database", "mia", "sign-in")
        .anyMatch(name -> name.startsWith("sms demo 127.0.0.1:"));
  }

  @Test
  void theCommandPrintsTheReplyAndNothingElse() {
    StringWriter out = new StringWriter();

    int status = command("--http-port", "" + demo.httpPort(), out, "3 MOM 1111115");

    assertThat(status).isZero();
    assertThat(out.toString().strip())
        .startsWith("Icaze verildi: MOM 1111115, ")
        .doesNotContain("\n");
  }

  @Test
  void theCommandFailsWhereNoDemoListens() throws Exception {
    int nobody = Surroundings.freePort();

    assertThat(command("--http-port", "" + nobody, new StringWriter(), "2 AZE 1111116")).isOne();
  }

  private static int command(String option, String value, StringWriter out, String message) {
    return new CommandLine(new TextCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute(option, value, message);
  }

  private static String text(String from, String text) throws Exception {
    String body = JSON.createObjectNode().put("from", from).put("text", text).toString();
    HttpRequest request =
        HttpRequest.newBuilder(address("/phone/messages"))
            .timeout(PATIENCE)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("text").asText();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + demo.httpPort() + path);
  }

  private static List<ReceivedNotice> permitsOf(String number) {
    return demo.mia().permits().stream().filter(n -> n.number().equals(number)).toList();
  }

  private static String clock(Instant at) {
    return LocalTime.ofInstant(at, BAKU).format(DateTimeFormatter.ofPattern("HH:mm"));
  }
}
