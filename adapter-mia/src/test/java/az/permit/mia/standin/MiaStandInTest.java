package az.permit.mia.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiaStandInTest {
  private static final Instant NOW = Instant.parse("2020-04-06T10:20:10Z");
  private static final String BODY =
      """
      {"notices":[{"id":"n-1","kind":"citizen-permit","at":"2020-04-06T10:20:05Z",
      "permit":{"id":"p-1","revision":1,"document":{"series":"MYİ","number":"0000001"},
      "purpose":"2","from":"2020-04-06T10:20:05Z","until":"2020-04-06T13:20:05Z",
      "code":"7KQ4-M2XP","state":"issued"}}]}""";

  private final WebhookSecret secret = WebhookSecret.generate(new SecureRandom());
  private final WebhookSecret next = WebhookSecret.generate(new SecureRandom());
  private final List<ReceivedNotice> heard = new ArrayList<>();
  private MiaStandIn mia;

  @BeforeEach
  void start() throws IOException {
    mia =
        MiaStandIn.start(0, new WebhookSignature(List.of(secret, next)), InstantSource.fixed(NOW));
    mia.onNotice(heard::add);
  }

  @AfterEach
  void stop() {
    mia.close();
  }

  @Test
  void shouldTakeANoticeOnce() throws Exception {
    HttpResponse<String> first = post(secret, NOW, BODY, BODY);
    HttpResponse<String> second = post(secret, NOW, BODY, BODY);

    assertThat(first.body()).isEqualTo("{\"taken\":[\"n-1\"]}").isEqualTo(second.body());
    assertThat(heard).hasSize(1).isEqualTo(mia.permits());
    assertThat(heard.get(0).series()).isEqualTo("MYİ");
    assertThat(mia.taken()).isEqualTo(1);
    assertThat(mia.repeated()).isEqualTo(1);
  }

  @Test
  void shouldBelieveTheNextSecretToo() throws Exception {
    assertThat(post(next, NOW, BODY, BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldRefuseAnAlteredBody() throws Exception {
    String altered = BODY.replace("0000001", "0000002");

    assertThat(post(secret, NOW, BODY, altered).statusCode()).isEqualTo(401);
    assertThat(mia.permits()).isEmpty();
  }

  @Test
  void shouldRefuseAnOldTimestamp() throws Exception {
    Instant old = NOW.minus(Duration.ofMinutes(6));

    assertThat(post(secret, old, BODY, BODY).statusCode()).isEqualTo(401);
    assertThat(mia.permits()).isEmpty();
  }

  @Test
  void shouldRefuseAnotherKey() throws Exception {
    WebhookSecret stranger = WebhookSecret.generate(new SecureRandom());

    assertThat(post(stranger, NOW, BODY, BODY).statusCode()).isEqualTo(401);
    assertThat(mia.permits()).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoNotice() throws Exception {
    assertThat(post(secret, NOW, "{}", "{}").statusCode()).isEqualTo(400);
    assertThat(post(secret, NOW, "no", "no").statusCode()).isEqualTo(400);
    String another = BODY.replace("citizen-permit", "another-permit");
    assertThat(post(secret, NOW, another, another).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldNotShowADocumentWhenPrinted() throws Exception {
    post(secret, NOW, BODY, BODY);

    assertThat(mia.permits().toString()).isEqualTo("[n-1 of p-1 revision 1]");
  }

  private HttpResponse<String> post(WebhookSecret by, Instant at, String signed, String sent)
      throws IOException, InterruptedException {
    WebhookSignature signature = new WebhookSignature(List.of(by));
    HttpRequest request =
        HttpRequest.newBuilder(mia.url().resolve("/notices"))
            .header(WebhookSignature.ID, "b-1")
            .header(WebhookSignature.TIMESTAMP, Long.toString(at.getEpochSecond()))
            .header(WebhookSignature.SIGNATURE, signature.sign("b-1", at, signed.getBytes(UTF_8)))
            .POST(BodyPublishers.ofString(sent))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
