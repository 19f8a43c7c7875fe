package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.audit.AuditEntry;
import az.permit.core.identity.PermitCode;
import az.permit.core.port.Listings;
import az.permit.core.port.Messages;
import az.permit.http.api.Caller.Reply;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the police are told, and what is kept of it. */
class InspectionApiTest {
  private static final String PATH = "/api/v1/inspections";
  private static final PermitCode CODE = PermitCode.of(8103);
  private static final String DOCUMENT =
      "{\"document\":{\"series\":\"AZE\",\"number\":\"" + Messages.document(1).number() + "\"}}";
  private static final String PLATE = "{\"plate\":\"10 az 158\"}";

  private final ApiServer server = ApiServer.open();
  private final Caller officer = server.as(People.OFFICER);

  @BeforeEach
  void issue() {
    server.citizens.transact(
        t -> t.store(List.of(Messages.granted(Messages.phone(1), Messages.document(1), 1))));
    Listings.store(
        server.records,
        Listings.added(
            Listings.draft(3)
                .confirm(Listings.details(3), CODE.value(), Listings.MADE)
                .approve(Listings.MADE)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String body(String... lookUps) {
    return "{\"device\":\"tablet-4\",\"lookUps\":[" + String.join(",", lookUps) + "]}";
  }

  private long rows() {
    return server.inspections.count(People.OFFICER.subject(), Instant.EPOCH);
  }

  @Test
  void anOfficerLearnsUntilWhenAPermitHoldsAndNoMore() {
    Reply reply = officer.post(PATH, body(DOCUMENT));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "{\"at\":\"2020-04-06T10:20:05.123456Z\",\"permitNeeded\":true,\"answers\":"
                + "[{\"valid\":true,\"until\":\"2020-04-06T13:20:05.123456Z\"}]}");
  }

  @Test
  void manyAreAnsweredInTheirOrder() {
    String unknown = "{\"document\":{\"series\":\"AZE\",\"number\":\"99999999\"}}";
    String code = "{\"code\":\"" + CODE.value().replace("-", " ").replace('0', 'o') + "\"}";

    Reply reply = officer.post(PATH, body(unknown, PLATE, DOCUMENT, code));

    assertThat(reply.json().path("answers").findValuesAsText("valid"))
        .containsExactly("false", "true", "true", "true");
    assertThat(reply.json().path("answers").get(0)).hasSize(1);
  }

  @Test
  void everyLookUpIsARowAndEveryRequestAnEntry() {
    officer.post(PATH, body(DOCUMENT, PLATE));
    officer.post(PATH, body(PLATE));

    assertThat(rows()).isEqualTo(3);
    assertThat(server.trail.read(0, 10))
        .extracting(AuditEntry::detail)
        .containsExactly("look-ups 2", "look-ups 1");
  }

  @Test
  void whatIsSentAgainUnderOneKeyIsOneLookUp() {
    Map<String, String> key = Map.of("Idempotency-Key", "k-1");
    Reply first = officer.send("POST", PATH, body(DOCUMENT), key);
    Reply second = officer.send("POST", PATH, body(DOCUMENT), key);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whoLooksUpTooMuchIsToldWhenToComeAgain() {
    String hundred = body(Collections.nCopies(100, PLATE).toArray(String[]::new));
    for (int i = 0; i < 6; i++) {
      assertThat(officer.post(PATH, hundred).status()).isEqualTo(200);
    }

    Reply refused = officer.post(PATH, body(PLATE));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("3600");
    assertThat(rows()).isEqualTo(600);
  }

  @ParameterizedTest
  @CsvSource({"0007-X8,length", "0007-X8U1,character", "0007-X811,check"})
  void aTypingErrorInACodeIsFound(String typed, String fault) {
    Reply reply = officer.post(PATH, body(PLATE, "{\"code\":\"" + typed + "\"}"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("name").asText()).isEqualTo("lookUps[1].code");
    assertThat(reply.json().path("fault").asText()).isEqualTo(fault);
    assertThat(rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lookUps\":[{\"plate\":\"10AZ158\"}]}|bad-value",
        "{\"device\":\"\",\"lookUps\":[{\"plate\":\"10AZ158\"}]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":{}}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[{}]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[{\"plate\":\"10AZ158\",\"code\":\"1\"}]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[{\"plate\":\"?\"}]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[{\"pin\":\"5ABC123\"}]}|unknown-member",
        "{\"device\":\"t\",\"lookUps\":[{\"document\":{\"series\":\"AZE\",\"number\":\"12a\"}}]}|bad-value",
        "{\"device\":\"t\",\"lookUps\":[{\"document\":\"AZE1234567\"}]}|malformed-body",
        "{\"device\":\"t\",\"lookUps\":[{\"plate\":\"10AZ158\"}],\"why\":1}|unknown-member"
      })
  void whatIsNotDescribedIsRefusedAndNothingRecorded(String body, String problem) {
    Reply reply = officer.post(PATH, body);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.body()).doesNotContain("10AZ158", "5ABC123", "1234567");
    assertThat(rows()).isZero();
  }

  @Test
  void nobodyButThePoliceIsAnswered() {
    for (var person : List.of(People.MILL_SEAL, People.OPERATOR, People.INVESTIGATOR)) {
      assertThat(server.as(person).post(PATH, body(DOCUMENT)).status()).isEqualTo(403);
    }
    assertThat(server.anonymous().post(PATH, body(DOCUMENT)).status()).isEqualTo(401);
    assertThat(rows()).isZero();
  }
}
