package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.port.Listings;
import az.permit.http.api.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delegations, notifications, and what employees see. */
class DeskApiTest {
  private static final String DELEGATIONS = "/api/v1/delegations";
  private static final String NOTIFICATIONS = "/api/v1/notifications";
  private static final String GRANT = "{\"pin\":\"5deleg1\",\"cardNumber\":\"AZE 1234567\"}";

  private final ApiServer server = ApiServer.open();
  private final Caller seal = server.as(People.MILL_SEAL);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aDelegateActsUntilTheSealHolderTakesItBack() {
    Caller delegate = server.as(People.MILL_DELEGATE);
    assertThat(delegate.get(Permits.PERMITS).problem()).isEqualTo("no-right");

    assertThat(seal.post(DELEGATIONS, GRANT).status()).isEqualTo(201);
    assertThat(delegate.get(Permits.PERMITS).status()).isEqualTo(200);
    assertThat(delegate.get(DELEGATIONS).status()).isEqualTo(403);
    assertThat(seal.get(DELEGATIONS).json().path("delegations").findValuesAsText("pin"))
        .containsExactly("5DELEG1");

    assertThat(seal.post(DELEGATIONS + "/take-back", "{\"pin\":\"5DELEG1\"}").status())
        .isEqualTo(200);
    assertThat(delegate.post(Permits.PERMITS, "{}").problem()).isEqualTo("no-right");
    assertThat(seal.post(DELEGATIONS + "/take-back", "{\"pin\":\"5DELEG1\"}").status())
        .isEqualTo(404);
  }

  @Test
  void aWrongPinOrCardIsNamedAndNotRepeated() {
    Reply reply = seal.post(DELEGATIONS, "{\"pin\":\"canary9\",\"cardNumber\":\"canary\"}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("violations").findValuesAsText("field")).contains("cardNumber");
    assertThat(reply.body()).doesNotContain("canary");
  }

  @Test
  void notificationsAreReadOnceAndPagedByNext() {
    for (int i = 1; i <= 3; i++) {
      reject(Permits.confirmed(seal, i).id(), i);
    }
    JsonNode first = seal.get(NOTIFICATIONS + "?limit=2").json();
    assertThat(first.path("unread").asInt()).isEqualTo(3);
    assertThat(first.path("notifications").findValuesAsText("reason")).contains("no such post");
    JsonNode second = seal.get(first.path("next").asText()).json();
    assertThat(second.path("notifications").size()).isEqualTo(1);
    String id = second.path("notifications").get(0).path("id").asText();

    String body = "{\"ids\":[\"" + id + "\",\"r-0\"]}";
    assertThat(seal.post(NOTIFICATIONS + "/read", body).json().path("marked").asInt()).isEqualTo(1);
    assertThat(seal.post(NOTIFICATIONS + "/read", body).json().path("marked").asInt()).isZero();
    assertThat(seal.get(NOTIFICATIONS).json().path("unread").asInt()).isEqualTo(2);
  }

  @Test
  void anotherOrganisationsNotificationsAreNotMarked() {
    reject(Permits.confirmed(seal, 1).id(), 1);
    String id = seal.get(NOTIFICATIONS).json().path("notifications").get(0).path("id").asText();

    Reply reply =
        server.as(People.BAKER).post(NOTIFICATIONS + "/read", "{\"ids\":[\"" + id + "\"]}");

    assertThat(reply.json().path("marked").asInt()).isZero();
    assertThat(seal.get(NOTIFICATIONS).json().path("unread").asInt()).isEqualTo(1);
  }

  @Test
  void anEmployeeSeesWhoListedThemAndDeniesIt() {
    String mine = Permits.confirmed(seal, 1).id();
    String anothers = Permits.confirmed(seal, 2).id();
    Permits.draft(seal, 1);
    Caller employee = server.as(People.CITIZEN);

    JsonNode permits = employee.get("/api/v1/my/permits").json().path("permits");
    assertThat(permits.findValuesAsText("id")).containsExactly(mine);
    assertThat(permits.get(0).path("organisation").path("name").asText())
        .isEqualTo(Listings.MILL.name());
    assertThat(permits.get(0).has("form")).isFalse();

    assertThat(employee.post("/api/v1/my/permits/" + mine + "/denial", "").status()).isEqualTo(200);
    assertThat(employee.post("/api/v1/my/permits/" + anothers + "/denial", "").status())
        .isEqualTo(404);
    assertThat(seal.get(NOTIFICATIONS).json().path("notifications").findValuesAsText("kind"))
        .containsExactly("denied");
  }

  @Test
  void aSessionTellsItsRightsAndItsToken() {
    JsonNode session = seal.get("/api/v1/session").json();

    assertThat(session.path("organisation").path("tin").asText()).isEqualTo("1234567891");
    assertThat(session.path("csrfToken").asText()).isNotEmpty();
    assertThat(session.path("roles").toString()).contains("clerk", "seal-holder");
    assertThat(seal.get("/api/v1/choices").json().path("territories").findValuesAsText("name"))
        .contains("Ganja");
  }

  private void reject(String permit, int number) {
    server.mia.decide(
        List.of(
            new MiaDecision(
                "d-" + number,
                permit,
                1,
                MiaDecision.Verdict.REJECTED,
                "no such post",
                Listings.MADE)),
        Listings.MADE.plusSeconds(number));
  }
}
