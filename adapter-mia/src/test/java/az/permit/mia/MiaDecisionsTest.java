package az.permit.mia;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.did;
import static az.permit.core.port.Listings.id;
import static az.permit.core.port.Listings.store;
import static az.permit.core.port.Listings.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.identity.Pin;
import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Withdrawn;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.port.Listings;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.mia.standin.Conduct;
import az.permit.mia.standin.DecisionRules;
import az.permit.mia.standin.MiaStandIn;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the outbox to MIA's stand-in and back. */
@Timeout(60)
class MiaDecisionsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** It runs, but in the days of the permits. */
  private static final Clock CLOCK =
      Clock.offset(
          Clock.systemUTC(), Duration.between(Instant.now(), MADE.plus(Duration.ofHours(1))));

  private final WebhookSignature signature =
      new WebhookSignature(List.of(WebhookSecret.generate(new SecureRandom())));
  private final InMemoryRecords all = new InMemoryRecords(CLOCK);
  private final InMemoryOrganisations records = all.organisations();
  private DecisionPort port;
  private MiaStandIn mia;
  private MiaPush push;

  @BeforeEach
  void start() throws IOException {
    port = new DecisionPort(records, signature, CLOCK);
    mia = MiaStandIn.start(0, signature, CLOCK);
    MiaClient client = new MiaClient(mia.url(), signature, SECOND, Duration.ofSeconds(20), CLOCK);
    push =
        new MiaPush(
            all.notices(),
            client,
            CLOCK,
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)));
    push.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    assertThat(push.stop(Duration.ofSeconds(5))).as("the push has ended").isTrue();
    mia.close();
    port.close();
  }

  @Test
  void aConfirmedPermitIsApprovedAMomentLater() {
    decide();
    change(told(confirmed(1)));

    untilState(1, PermitState.APPROVED);
    assertThat(mia.organisationPermits())
        .as("printed without a person")
        .hasToString("[n-" + id(1).substring(2) + "-1 of " + id(1) + " revision 1]");
    assertThat(mia.permits()).isEmpty();
  }

  @Test
  void whatWasConfirmedBeforeItKnewWhereToPostIsDecidedThen() {
    change(told(confirmed(1)), told(confirmed(2)));
    await().until(() -> mia.taken() == 2);

    decide();

    untilState(1, PermitState.APPROVED);
    untilState(2, PermitState.APPROVED);
  }

  @Test
  void aPersonOnTheWantedListIsRejectedAndTheReasonSaysWhy() {
    decide();
    change(told(confirmed(1, MILL, details(Optional.of(wanted()), Optional.empty()))));

    untilState(1, PermitState.REJECTED);
    assertThat(permit(1).reason()).contains("axtarışdadır", "XXX");
  }

  @Test
  void anApprovedPermitIsRevokedOnDemand() {
    decide();
    change(told(confirmed(1)));
    untilState(1, PermitState.APPROVED);

    mia.revoke(id(1), "Saxta əsas");

    untilState(1, PermitState.REVOKED);
    assertThat(permit(1).reason()).isEqualTo("Saxta əsas");
  }

  @Test
  void aRevocationNeverOvertakesTheApproval() {
    mia.decide(port.address(), DecisionRules.USUAL, Duration.ofMillis(500));
    change(told(confirmed(1)));
    await().until(() -> mia.taken() == 1);

    mia.revoke(id(1), "Saxta əsas");

    untilState(1, PermitState.REVOKED);
  }

  @Test
  void aDecisionIsPostedUntilItIsTakenAndHasOneEffect() {
    port.refuse(2);
    port.loseAnswers(2);
    decide();
    change(told(confirmed(1)));

    await().until(() -> port.posts().size() >= 5);

    List<HistoryEntry> history = records.transact(t -> t.history(id(1)));
    assertThat(Set.copyOf(port.posts())).as("the same body each time").hasSize(1);
    assertThat(history).extracting(HistoryEntry::deed).containsOnlyOnce(Deed.APPROVED);
  }

  @Test
  void whatWasWithdrawnIsNotDecided() {
    change(told(confirmed(1)), withdrawal(confirmed(1)));
    await().until(() -> mia.taken() == 2);

    decide();

    nothingIsDecidedOnTheFirst();
  }

  @Test
  void aWithdrawalThatOvertakesItsConfirmationStillWins() {
    String confirmation = "n-" + id(1).substring(2) + "-1";
    mia.behave(post -> mia.taken() == 0 ? Conduct.leaving(Set.of(confirmation)) : Conduct.PROPER);
    decide();
    change(told(confirmed(1)), withdrawal(confirmed(1)));

    await().until(() -> mia.taken() == 2);

    assertThat(mia.organisationPermits().get(0).revision()).isEqualTo(2);
    assertThat(mia.organisationPermits().get(0).state()).isEqualTo("withdrawn");
    nothingIsDecidedOnTheFirst();
  }

  /** Decisions leave in order: when a later one has come, an earlier one would have. */
  private void nothingIsDecidedOnTheFirst() {
    change(told(confirmed(2)));
    untilState(2, PermitState.APPROVED);
    assertThat(port.posts()).allMatch(body -> !body.contains(id(1)));
    assertThat(permit(1).state()).isEqualTo(PermitState.WITHDRAWN);
  }

  private void change(Change... changes) {
    store(records, changes);
    push.wake();
  }

  private void decide() {
    mia.decide(port.address(), DecisionRules.USUAL, Duration.ofMillis(20));
  }

  private void untilState(int number, PermitState state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> permit(number).state() == state);
  }

  private OrganisationPermit permit(int number) {
    return records.transact(t -> t.permit(id(number))).orElseThrow();
  }

  private static Change withdrawal(Confirmed permit) {
    Withdrawn withdrawn = permit.withdraw(MADE.plusSeconds(1));
    return Change.of(permit.head().version(), withdrawn, did(Deed.WITHDRAWN))
        .telling(MiaCopy.of(withdrawn, MiaCopy.State.WITHDRAWN));
  }

  private static Employee wanted() {
    Employee someone = Listings.employee(1);
    return new Employee(
        new Pin("5AAAXXX"),
        someone.card(),
        someone.firstName(),
        someone.surname(),
        someone.patronymic(),
        someone.birthDate(),
        someone.serviceCard(),
        someone.workplace(),
        someone.position(),
        someone.rank());
  }
}
