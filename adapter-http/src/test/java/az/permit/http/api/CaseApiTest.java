package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditSubject;
import az.permit.core.port.Messages;
import az.permit.http.api.Caller.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases as programs of investigators read and decide them. */
class CaseApiTest {
  private static final String PATH = "/api/v1/cases";

  private final ApiServer server = ApiServer.open();
  private final Caller investigator = server.as(People.INVESTIGATOR);

  @BeforeEach
  void suspect() {
    for (int phone : List.of(31, 32, 33)) {
      server.citizens.transact(
          t ->
              t.store(
                  List.of(
                      Messages.withCase(
                          Messages.granted(Messages.phone(phone), Messages.document(phone), 1)))));
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String first() {
    return investigator.get(PATH + "?limit=1").json().path("cases").get(0).path("id").asText();
  }

  private Reply decide(String id, int version, String state) {
    return investigator.post(
        PATH + "/" + id + "/decisions",
        "{\"version\":" + version + ",\"state\":\"" + state + "\",\"reason\":\"ailə\"}");
  }

  @Test
  void pagesLeadToEachOther() {
    Reply page = investigator.get(PATH + "?limit=2&state=open");
    assertThat(page.json().path("cases")).hasSize(2);

    Reply next = investigator.get(page.json().path("next").asText());

    assertThat(next.json().path("cases")).hasSize(1);
    assertThat(next.json().has("next")).isFalse();
  }

  @Test
  void personsAreMaskedUnlessTheCaseIsAskedForInFull() {
    String id = first();
    Reply masked = investigator.get(PATH + "/" + id);
    Reply full = investigator.get(PATH + "/" + id + "/full");

    String last = masked.json().path("about").asText().substring(4);
    String phone = Messages.phone(Long.parseLong(last)).value();
    assertThat(masked.body()).contains("••••").doesNotContain(phone, "14:20");
    assertThat(full.json().path("about").asText()).isEqualTo(phone);
    assertThat(full.json().path("messages").get(0).path("reply").asText()).contains("14:20-17:20");
    assertThat(
            server.trail.about(
                AuditSubject.of(Messages.phone(Long.parseLong(last))), Long.MAX_VALUE, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            tuple(AuditAction.SEEN, "case " + id + " in full"),
            tuple(AuditAction.SEEN, "case " + id));
  }

  @Test
  void aDecisionIsAddedOnceForWhatWasSeen() {
    String id = first();

    Reply decided = decide(id, 0, "confirmed");
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.json().path("state").asText()).isEqualTo("confirmed");
    assertThat(decided.json().path("decisions").get(0).path("reason").asText()).isEqualTo("ailə");

    assertThat(decide(id, 0, "dismissed").status()).isEqualTo(409);
    assertThat(decide(id, 1, "confirmed").status()).isEqualTo(409);
    assertThat(decide(id, 1, "dismissed").status()).isEqualTo(200);
    assertThat(investigator.get(PATH + "/" + id).json().path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=closed", "from=05.04.2020", "limit=0", "phone=1"})
  void aListIsNarrowedByWhatIsDescribedAlone(String query) {
    assertThat(investigator.get(PATH + "?" + query).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\":0,\"state\":\"closed\",\"reason\":\"x\"}|bad-value",
        "{\"version\":\"0\",\"state\":\"dismissed\",\"reason\":\"x\"}|bad-value",
        "{\"version\":0,\"state\":\"dismissed\",\"reason\":\" \"}|bad-value",
        "{\"version\":0,\"state\":\"dismissed\"}|bad-value",
        "{\"version\":0,\"state\":\"dismissed\",\"reason\":\"x\",\"why\":1}|unknown-member"
      })
  void whatIsNotDescribedDecidesNothing(String body, String problem) {
    Reply reply = investigator.post(PATH + "/" + first() + "/decisions", body);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(investigator.get(PATH + "?state=open").json().path("cases")).hasSize(3);
  }
}
