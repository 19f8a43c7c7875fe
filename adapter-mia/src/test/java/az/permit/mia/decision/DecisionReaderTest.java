package az.permit.mia.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReaderTest {
  private static final String REJECTION =
      "{\"id\":\"d-1\",\"permit\":\"p-9\",\"revision\":1,\"decision\":\"rejected\","
          + "\"reason\":\"Əsas yoxdur\",\"at\":\"2020-04-06T10:20:05.123456789Z\"}";

  @Test
  void readsWhatTheInterfaceSays() {
    assertThat(read(body(REJECTION)).get())
        .containsExactly(
            new MiaDecision(
                "d-1",
                "p-9",
                1,
                Verdict.REJECTED,
                "Əsas yoxdur",
                Instant.parse("2020-04-06T10:20:05.123456Z")));
  }

  @Test
  void anApprovalNeedsNoReason() {
    String approval =
        REJECTION.replace("rejected", "approved").replace("\"reason\":\"Əsas yoxdur\",", "");

    assertThat(read(body(approval)).get().get(0).reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "d-1"         | 7             | /id
          "d-1"         | ""            | /id
          "d-1"         | "d\\u0000"    | /id
          "p-9"         | null          | /permit
          :1,           | :0,           | /revision
          :1,           | :1.5,         | /revision
          :1,           | :"1",         | /revision
          :1,           | :99999999999, | /revision
          "rejected"    | "REJECTED"    | /decision
          "rejected"    | "deleted"     | /decision
          "Əsas yoxdur" | '" "'         | /reason
          "Əsas yoxdur" | null          | /reason
          T10:20:05     | ''            | /at
          2020-04-06    | 1920-04-06    | /at
          2020-04-06    | +123456-04-06 | /at
          """)
  void namesTheDecisionAndTheFieldThatCannotBeRead(String good, String bad, String field) {
    Either<List<BodyFault>, ?> result = read(body(REJECTION + "," + REJECTION.replace(good, bad)));

    assertThat(result.getLeft())
        .extracting(BodyFault::pointer)
        .containsExactly("/decisions/1" + field);
  }

  @Test
  void namesEveryMissingField() {
    assertThat(read(body("{}")).getLeft())
        .extracting(BodyFault::pointer)
        .containsExactly(
            "/decisions/0/id",
            "/decisions/0/permit",
            "/decisions/0/revision",
            "/decisions/0/decision",
            "/decisions/0/at");
  }

  @Test
  void anotherFieldIsNotPassedOver() {
    assertThat(read(body(REJECTION.replace("\"id\"", "\"until\":1,\"id\""))).getLeft())
        .extracting(BodyFault::pointer)
        .containsExactly("/decisions/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "[]",
        "{}",
        "{\"decisions\":1}",
        "{\"decisions\":[],\"more\":1}",
        "{\"decisions\":[],\"decisions\":[]}",
        "{\"decisions\":[]}{}",
        "{\"decisions\":["
      })
  void doesNotGuessAtAnotherBody(String body) {
    assertThat(read(body).getLeft()).extracting(BodyFault::pointer).containsExactly("");
  }

  @Test
  void aReasonHasAnEnd() {
    String longest = "ə".repeat(DecisionReader.MAX_REASON);

    assertThat(read(body(REJECTION.replace("Əsas yoxdur", longest))).isRight()).isTrue();
    assertThat(read(body(REJECTION.replace("Əsas yoxdur", longest + "."))).getLeft()).hasSize(1);
  }

  @Test
  void moreDecisionsThanABatchHoldsAreRefused() {
    assertThat(read(many(DecisionReader.MAX_DECISIONS, REJECTION)).get())
        .hasSize(DecisionReader.MAX_DECISIONS);
    assertThat(read(many(DecisionReader.MAX_DECISIONS + 1, REJECTION)).getLeft())
        .extracting(BodyFault::pointer)
        .containsExactly("/decisions");
  }

  @Test
  void aBodyFullOfFaultsIsAnsweredInShort() {
    assertThat(read(many(100, "7")).getLeft()).hasSize(20);
  }

  private static String many(int count, String decision) {
    return body(String.join(",", Collections.nCopies(count, decision)));
  }

  private static String body(String decisions) {
    return "{\"decisions\":[" + decisions + "]}";
  }

  private static Either<List<BodyFault>, List<MiaDecision>> read(String body) {
    return DecisionReader.read(body.getBytes(UTF_8));
  }
}
