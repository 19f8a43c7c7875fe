package az.permit.mia.decision;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.id;
import static az.permit.core.port.Listings.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Listings;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.StorageUnavailable;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionIntakeTest {
  private static final Instant NOW = MADE.plus(Duration.ofHours(1));
  private static final WebhookSecret SECRET = WebhookSecret.generate(new SecureRandom());
  private static final WebhookSecret NEXT = WebhookSecret.generate(new SecureRandom());

  private final InMemoryOrganisations records =
      new InMemoryRecords(InstantSource.fixed(NOW)).organisations();
  private final DecisionIntake intake = intakeOn(records);

  @BeforeEach
  void aConfirmedPermitWaitsForADecision() {
    Listings.store(records, told(confirmed(1)));
  }

  @Test
  void anApprovalIsTakenAndTheRepresentativeIsTold() {
    IntakeAnswer answer = post(decision("d-1", id(1), 1, "approved", ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json");
    assertThat(text(answer))
        .isEqualTo("{\"taken\":[\"d-1\"],\"outcomes\":[{\"id\":\"d-1\",\"outcome\":\"applied\"}]}");
    assertThat(permit(1).state()).isEqualTo(PermitState.APPROVED);
  }

  @Test
  void aRejectionComesWithItsReason() {
    post(decision("d-1", id(1), 1, "rejected", "Ərazi bağlıdır"));

    assertThat(permit(1).state()).isEqualTo(PermitState.REJECTED);
    assertThat(permit(1).reason()).isEqualTo("Ərazi bağlıdır");
  }

  @Test
  void anApprovalAndItsRevocationMayComeTogether() {
    IntakeAnswer answer =
        post(
            decision("d-1", id(1), 1, "approved", ""),
            decision("d-2", id(1), 1, "revoked", "Saxta əsas"));

    assertThat(text(answer)).startsWith("{\"taken\":[\"d-1\",\"d-2\"]");
    assertThat(permit(1).state()).isEqualTo(PermitState.REVOKED);
  }

  @Test
  void theSameBatchAgainHasNoSecondEffect() {
    String body = body(decision("d-1", id(1), 1, "rejected", "Ərazi bağlıdır"));
    send(SECRET, NOW, body, body);
    OrganisationPermit afterFirst = permit(1);

    IntakeAnswer again = send(SECRET, NOW, body, body);

    assertThat(again.status()).isEqualTo(200);
    assertThat(text(again)).contains("\"taken\":[\"d-1\"]").contains("\"repeated\"");
    assertThat(permit(1)).isEqualTo(afterFirst);
  }

  @Test
  void aDecisionThatChangesNothingIsAnsweredAndBreaksNothing() {
    Confirmed withdrawn = confirmed(2);
    Listings.store(
        records,
        told(withdrawn),
        Change.of(
            withdrawn.head().version(), withdrawn.withdraw(MADE), Listings.did(Deed.WITHDRAWN)),
        Listings.added(draft(3)));
    post(decision("d-0", id(1), 1, "rejected", "Ərazi bağlıdır"));

    IntakeAnswer answer =
        post(
            decision("d-decided", id(1), 1, "approved", ""),
            decision("d-withdrawn", id(2), 1, "approved", ""),
            decision("d-unknown", "p-nobody", 1, "approved", ""),
            decision("d-draft", id(3), 1, "approved", ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer))
        .endsWith(
            "\"outcomes\":[{\"id\":\"d-decided\",\"outcome\":\"not-open\"},"
                + "{\"id\":\"d-withdrawn\",\"outcome\":\"other-revision\"},"
                + "{\"id\":\"d-unknown\",\"outcome\":\"unknown-permit\"},"
                + "{\"id\":\"d-draft\",\"outcome\":\"unknown-permit\"}]}");
    assertThat(permit(1).state()).isEqualTo(PermitState.REJECTED);
    assertThat(permit(2).state()).isEqualTo(PermitState.WITHDRAWN);
  }

  @Test
  void noDecisionsAreTakenAsWell() {
    assertThat(text(post())).isEqualTo("{\"taken\":[],\"outcomes\":[]}");
  }

  @Test
  void anAlteredBodyIsNotBelieved() {
    String signed = body(decision("d-1", id(1), 1, "rejected", "Saxta əsas"));

    refused(401, send(SECRET, NOW, signed, signed.replace("Saxta", "Başqa")));
  }

  @Test
  void aBodyThatWasSignedLongAgoIsNotBelieved() {
    String body = body(decision("d-1", id(1), 1, "approved", ""));

    IntakeAnswer answer = send(SECRET, NOW.minus(Duration.ofMinutes(6)), body, body);

    refused(401, answer);
    assertThat(text(answer)).contains("more than 5 minutes from now");
  }

  @Test
  void anotherKeyIsNotBelieved() {
    String body = body(decision("d-1", id(1), 1, "approved", ""));

    refused(401, send(WebhookSecret.generate(new SecureRandom()), NOW, body, body));
  }

  @Test
  void withoutHeadersNothingIsBelieved() {
    byte[] body = body(decision("d-1", id(1), 1, "approved", "")).getBytes(UTF_8);

    refused(401, intake.receive("", "", "", body));
  }

  @Test
  void theSecondSecretIsBelievedToo() {
    String body = body(decision("d-1", id(1), 1, "approved", ""));

    assertThat(send(NEXT, NOW, body, body).status()).isEqualTo(200);
  }

  @Test
  void aBodyThatCannotBeReadIsRefusedAsAWhole() {
    IntakeAnswer answer =
        post(decision("d-1", id(1), 1, "approved", ""), decision("d-2", id(1), 0, "approved", ""));

    refused(400, answer);
    assertThat(text(answer))
        .contains("{\"pointer\":\"#/decisions/1/revision\"")
        .contains("expected a whole number from 1");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedUnread() {
    byte[] body = new byte[DecisionIntake.MAX_BODY_BYTES + 1];

    refused(413, intake.receive("b-1", "1", "v1,", body));
  }

  @Test
  void withoutStorageMiaIsToSendItAgainAndTheSameDecisionIsThenTaken() {
    String body = body(decision("d-1", id(1), 1, "approved", ""));

    refused(503, send(intakeOn(new NoStorage()), SECRET, NOW, body, body));

    assertThat(text(send(SECRET, NOW, body, body))).contains("\"applied\"");
  }

  private void refused(int status, IntakeAnswer answer) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(text(answer)).contains("\"status\":" + status);
    assertThat(permit(1).state()).isEqualTo(PermitState.CONFIRMED);
  }

  private OrganisationPermit permit(int number) {
    return records.transact(t -> t.permit(id(number))).orElseThrow();
  }

  private static DecisionIntake intakeOn(OrganisationRecords records) {
    return new DecisionIntake(
        new WebhookSignature(List.of(SECRET, NEXT)),
        new DecidePermits(records, PortalRules.azerbaijan()),
        InstantSource.fixed(NOW));
  }

  private IntakeAnswer post(String... decisions) {
    return send(SECRET, NOW, body(decisions), body(decisions));
  }

  private IntakeAnswer send(WebhookSecret by, Instant at, String signed, String sent) {
    return send(intake, by, at, signed, sent);
  }

  private static IntakeAnswer send(
      DecisionIntake to, WebhookSecret by, Instant at, String signed, String sent) {
    String signature = new WebhookSignature(List.of(by)).sign("b-1", at, signed.getBytes(UTF_8));
    return to.receive("b-1", Long.toString(at.getEpochSecond()), signature, sent.getBytes(UTF_8));
  }

  private static String body(String... decisions) {
    return "{\"decisions\":[" + String.join(",", decisions) + "]}";
  }

  private static String decision(
      String id, String permit, int revision, String decision, String reason) {
    return """
        {"id":"%s","permit":"%s","revision":%d,"decision":"%s","reason":"%s",\
        "at":"2020-04-06T10:21:00Z"}"""
        .formatted(id, permit, revision, decision, reason);
  }

  private static String text(IntakeAnswer answer) {
    return new String(answer.body(), UTF_8);
  }

  private static final class NoStorage implements OrganisationRecords {
    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      throw new StorageUnavailable("no storage in this test");
    }
  }
}
