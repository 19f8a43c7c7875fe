package az.permit.http.api;

import static az.permit.http.api.Permits.PERMITS;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.api.Caller.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBodyTest {
  private static final ApiServer SERVER = ApiServer.open();
  private static final Caller SEAL = SERVER.as(People.MILL_SEAL);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pin\":\"1\",\"pin\":\"2\"}",
        "{\"pin\":\"1\"} {}",
        "{\"pin\":",
        "[]",
        "\"text\"",
        "null",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}"
      })
  void whatIsNoPlainObjectIsRefused(String body) {
    assertRefused(SEAL.post(PERMITS, body), "malformed-body");
  }

  @Test
  void anEmptyBodyIsRefusedWhereOneIsNeeded() {
    Reply reply = SEAL.send("POST", PERMITS, "", Map.of("Content-Type", "application/json"));

    assertRefused(reply, "malformed-body");
  }

  @Test
  void anExtraMemberIsRefusedOnEveryRouteThatTakesABody() {
    String draft = Permits.draft(SEAL, 1).id();
    long before = total();
    for (String path :
        List.of(
            "",
            "/search",
            "/confirmations",
            "/" + draft + "/confirmation",
            "/" + draft + "/withdrawal",
            "/" + draft + "/copies",
            "/" + draft + "/amendments")) {
      Reply reply =
          SEAL.send("POST", PERMITS + path, "{\"state\":\"approved\"}", Map.of("If-Match", "*"));
      assertRefused(reply, "unknown-member");
    }
    assertThat(total()).isEqualTo(before);
    for (String path : List.of("/delegations", "/delegations/take-back", "/notifications/read")) {
      assertRefused(SEAL.post("/api/v1" + path, "{\"role\":\"seal\"}"), "unknown-member");
    }
    Reply edit =
        SEAL.send(
            "PUT", PERMITS + "/" + draft, "{\"state\":\"approved\"}", Map.of("If-Match", "*"));
    assertRefused(edit, "unknown-member");
    assertThat(SEAL.get(PERMITS + "/" + draft).header("ETag")).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pin\":1234567}",
        "{\"pin\":null}",
        "{\"pin\":[\"5SEAL11\"]}",
        "{\"territories\":\"baki\"}",
        "{\"territories\":[1]}"
      })
  void aValueOfAnotherTypeIsRefused(String body) {
    assertRefused(SEAL.post(PERMITS, body), "bad-value");
  }

  @Test
  void nothingThatWasSentIsRepeated() {
    for (String body :
        List.of("{\"canary\":1}", "{\"pin\":\"canary\", canary", "{\"pin\":{\"canary\":1}}")) {
      assertThat(SEAL.post(PERMITS, body).body()).doesNotContain("canary");
    }
  }

  @Test
  void anotherContentTypeIsRefused() {
    for (String type :
        List.of(
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
      Reply reply = SEAL.send("POST", PERMITS, "{}", Map.of("Content-Type", type));

      assertThat(reply.status()).as(type).isEqualTo(415);
    }
    assertThat(
            SEAL.send(
                    "POST",
                    PERMITS,
                    "{}",
                    Map.of("Content-Type", "Application/JSON; charset=utf-8"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    assertThat(SEAL.post(PERMITS, "{\"note\":\"" + "x".repeat(300_000) + "\"}").problem())
        .isEqualTo("too-large");
    assertThat(SEAL.post(PERMITS, "{\"note\":\"" + "x".repeat(2_000_000) + "\"}").status())
        .isEqualTo(413);
  }

  @Test
  void aTextThatIsFarTooLongIsNotEvenADraft() {
    Reply reply = SEAL.post(PERMITS, "{\"surname\":\"" + "x".repeat(101) + "\"}");

    assertThat(reply.problem()).isEqualTo("invalid-form");
  }

  private static long total() {
    return SEAL.get(PERMITS).json().path("total").asLong();
  }

  private static void assertRefused(Reply reply, String problem) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }
}
