package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.LAST_DAY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.SEAL;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.approved;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.did;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.id;
import static az.permit.core.port.Listings.pin;
import static az.permit.core.port.Listings.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.headcount.Headcount;
import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OrganisationRecords} must do. */
public abstract class OrganisationRecordsContract {
  private OrganisationsUnderTest tested;
  private OrganisationRecords records;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    tested = empty();
    records = tested.records();
  }

  private void store(Change... changes) {
    Listings.store(records, changes);
  }

  private void run(Consumer<Transaction> work) {
    records.transact(
        t -> {
          work.accept(t);
          return true;
        });
  }

  private Optional<OrganisationPermit> stored(int number) {
    return stored(id(number));
  }

  private Optional<OrganisationPermit> stored(String id) {
    return records.transact(t -> t.permit(id));
  }

  private List<HistoryEntry> history() {
    return records.transact(t -> t.history(id(1)));
  }

  private Optional<MiaDecision.Outcome> outcome(String decision) {
    return records.transact(t -> t.outcome(decision));
  }

  private Optional<Delegation> inForce(Organisation organisation) {
    return records.transact(t -> t.delegation(organisation.tin(), pin(1)));
  }

  static List<OrganisationPermit> everyStoredState() {
    return List.of(
        draft(1),
        confirmed(2),
        approved(3),
        confirmed(4).reject("Əsas yoxdur", MADE.plusSeconds(2)),
        confirmed(5).withdraw(MADE.plusSeconds(3)),
        approved(6).revoke("Səhv məlumat", MADE.plusSeconds(4)),
        confirmed(7).revoke("Səhv məlumat", MADE.plusSeconds(5)));
  }

  @Test
  void aPermitOfEveryStateComesBackAsItWas() {
    for (OrganisationPermit permit : everyStoredState()) {
      store(added(permit));

      assertThat(stored(permit.id())).contains(permit);
    }
  }

  @Test
  void aPermitComesBackWithoutEmployeeOrVehicleAsItWas() {
    Confirmed vehicle = confirmed(1, MILL, details(Optional.empty(), details(1).plate()));
    Confirmed person = confirmed(2, MILL, details(details(2).employee(), Optional.empty()));
    store(added(vehicle), added(person));

    assertThat(stored(1)).contains(vehicle);
    assertThat(stored(2)).contains(person);
  }

  @Test
  void anotherOrganisationsPermitIsNotFound() {
    store(added(draft(1)), added(draft(2, BAKERY)));

    Map<String, OrganisationPermit> found =
        records.transact(t -> t.permits(MILL.tin(), List.of(id(1), id(2), id(3))));

    assertThat(found).containsOnlyKeys(id(1));
  }

  @Test
  void theHistoryIsKeptInItsOrder() {
    HistoryEntry created = did(Deed.CREATED);
    HistoryEntry edited = did(Deed.EDITED);
    HistoryEntry confirmedBy = did(Deed.CONFIRMED);
    HistoryEntry rejected = HistoryEntry.byMia(Deed.REJECTED, "Əsas yoxdur", MADE.plusSeconds(9));
    Draft draft = draft(1);
    store(Change.of(0, draft, created, edited));
    Confirmed confirmed = draft.confirm(details(1), "7KQ4-M2XP", MADE);
    store(Change.of(1, confirmed, confirmedBy));
    store(Change.of(2, confirmed.reject("Əsas yoxdur", MADE.plusSeconds(9)), rejected));

    assertThat(history()).containsExactly(created, edited, confirmedBy, rejected);
  }

  @Test
  void whatATransactionStoredItSees() {
    run(
        t -> {
          t.store(List.of(added(confirmed(1))));
          assertThat(t.permit(id(1))).contains(confirmed(1));
          assertThat(t.history(id(1))).hasSize(1);
          assertThat(t.headcount(MILL.tin(), TODAY, MADE)).isEqualTo(new Headcount(1, 1));
        });
  }

  @Test
  void nothingIsKeptOfWorkThatThrows() {
    store(added(draft(7)));
    assertThatThrownBy(
            () ->
                run(
                    t -> {
                      t.store(List.of(told(confirmed(1))));
                      t.delete(draft(7));
                      t.keep(delegation());
                      t.keep(decision("d-1"), MiaDecision.Outcome.UNKNOWN_PERMIT, MADE);
                      throw new IllegalArgumentException("poison");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("poison");

    assertThat(stored(1)).isEmpty();
    assertThat(stored(7)).contains(draft(7));
    assertThat(history()).isEmpty();
    assertThat(outcome("d-1")).isEmpty();
    assertThat(tested.delegations().of(MILL.tin())).isEmpty();
    assertThat(tested.notices().backlog().waiting()).isZero();
    assertThat(tested.employeeNotices().waiting()).isZero();
    assertThat(tested.representativeNotices().unread(MILL.tin())).isZero();
  }

  @Test
  void nothingIsKeptWhereWorkHidesAFailedStore() {
    store(added(draft(1)));

    assertThatThrownBy(() -> records.transact(OrganisationRecordsContract::hideAFailedStore))
        .isInstanceOf(RuntimeException.class);

    assertThat(stored(2)).isEmpty();
  }

  private static boolean hideAFailedStore(Transaction transaction) {
    try {
      transaction.store(List.of(added(draft(2)), Change.of(7, draft(1))));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Test
  void aTransactionIsOverWhenItsWorkIs() {
    Transaction escaped = records.transact(t -> t);

    assertThatThrownBy(() -> escaped.store(List.of(added(draft(1)))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anExpiredPermitIsNeverStored() {
    OrganisationPermit expired = approved(1).on(LAST_DAY.plusDays(1));

    assertThatThrownBy(() -> store(added(expired))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void nothingIsLeftOfADeletedDraft() {
    store(added(draft(1)));

    run(t -> t.delete(draft(1)));

    assertThat(stored(1)).isEmpty();
    assertThat(history()).isEmpty();
    assertThat(tested.permits().history(MILL.tin(), id(1))).isEmpty();
  }

  @Test
  void employeesAreCountedOnceAndOnlyOnOpenPermits() {
    store(
        added(draft(1)),
        added(confirmed(2)),
        added(approved(3)),
        added(approved(4, details(2))),
        added(confirmed(5).reject("", MADE)),
        added(confirmed(6).withdraw(MADE)),
        added(confirmed(7, BAKERY, details(7))));

    Headcount today = records.transact(t -> t.headcount(MILL.tin(), TODAY, MADE));
    Headcount later = records.transact(t -> t.headcount(MILL.tin(), TODAY, MADE.plusSeconds(1)));
    Headcount after = records.transact(t -> t.headcount(MILL.tin(), LAST_DAY.plusDays(1), MADE));

    assertThat(today).isEqualTo(new Headcount(2, 2));
    assertThat(later).isEqualTo(new Headcount(2, 0));
    assertThat(after).isEqualTo(new Headcount(0, 0));
  }

  @Test
  void itIsKnownWhoIsListedAndByHowMany() {
    store(
        added(confirmed(1)),
        added(confirmed(2, BAKERY, details(1))),
        added(confirmed(3, BAKERY, details(3))),
        added(approved(4, details(1))));
    List<Pin> pins = List.of(pin(1), pin(3), pin(9));

    Collection<Pin> listed = records.transact(t -> t.listed(MILL.tin(), pins, TODAY));
    Map<Pin, Integer> today = records.transact(t -> t.employers(pins, TODAY));
    Map<Pin, Integer> after = records.transact(t -> t.employers(pins, LAST_DAY.plusDays(1)));

    assertThat(listed).containsExactly(pin(1));
    assertThat(today).isEqualTo(Map.of(pin(1), 2, pin(3), 1));
    assertThat(after).isEmpty();
  }

  @Test
  void miaIsToldOfEveryRevisionAsItWas() {
    Confirmed confirmed = confirmed(1);
    MiaCopy first = MiaCopy.of(confirmed, MiaCopy.State.CONFIRMED);
    store(added(confirmed).telling(first));
    OrganisationPermit.Submitted withdrawn = confirmed.withdraw(MADE.plusSeconds(5));
    MiaCopy second = MiaCopy.of(withdrawn, MiaCopy.State.WITHDRAWN);
    store(Change.of(2, withdrawn, did(Deed.WITHDRAWN)).telling(second));

    List<DueNotice> due = tested.notices().claim(10, MADE.plusSeconds(10), MADE.plusSeconds(60));

    assertThat(due)
        .extracting(DueNotice::notice)
        .containsExactly(new Notice.OfOrganisation(first), new Notice.OfOrganisation(second));
    assertThat(due)
        .extracting(DueNotice::id)
        .containsExactly("n-" + id(1).substring(2) + "-1", "n-" + id(1).substring(2) + "-2");
    assertThat(due.get(1).at()).isEqualTo(MADE.plusSeconds(5));
    tested.notices().taken(due, MADE.plusSeconds(11));
    assertThat(tested.notices().backlog().waiting()).isZero();
  }

  @Test
  void aDecisionIsKeptOnceWithItsOutcome() {
    run(t -> t.keep(decision("d-1"), MiaDecision.Outcome.NOT_OPEN, MADE));

    assertThat(outcome("d-1")).contains(MiaDecision.Outcome.NOT_OPEN);
    assertThat(outcome("d-2")).isEmpty();
    assertThatThrownBy(() -> run(t -> t.keep(decision("d-1"), MiaDecision.Outcome.APPLIED, MADE)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aRevocationThatOvertookItsApprovalIsWhatIsKept() {
    store(added(confirmed(1)));
    DecidePermits mia = new DecidePermits(records, PortalRules.azerbaijan());
    MiaDecision late =
        new MiaDecision("d-1", id(1), 1, MiaDecision.Verdict.APPROVED, "", MADE.plusSeconds(1));
    MiaDecision early =
        new MiaDecision(
            "d-2", id(1), 1, MiaDecision.Verdict.REVOKED, "Səhv məlumat", MADE.plusSeconds(2));

    mia.decide(List.of(early), MADE.plusSeconds(3));
    mia.decide(List.of(late), MADE.plusSeconds(4));

    assertThat(stored(1)).contains(confirmed(1).revoke("Səhv məlumat", MADE.plusSeconds(3)));
    assertThat(outcome("d-2")).contains(MiaDecision.Outcome.APPLIED);
    assertThat(outcome("d-1")).contains(MiaDecision.Outcome.NOT_OPEN);
    assertThat(tested.representativeNotices().unread(MILL.tin())).isEqualTo(1);
  }

  @Test
  void aDelegationIsInForceUntilItIsTakenBackAndMayBeGrantedAgain() {
    Delegation granted = delegation();
    run(t -> t.keep(granted));
    assertThat(inForce(MILL)).contains(granted);
    assertThat(inForce(BAKERY)).isEmpty();

    run(t -> t.keep(granted.takenBack(MADE.plusSeconds(1))));
    assertThat(inForce(MILL)).isEmpty();

    run(t -> t.keep(granted));
    assertThat(inForce(MILL)).contains(granted);
  }

  @Test
  void aNoticeIsReadOnceAndByItsOwnOrganisationOnly() {
    Change change = told(confirmed(1));
    store(change);
    List<String> ids = List.of(change.representative().orElseThrow().id(), "r-other");

    assertThat(records.<Integer>transact(t -> t.markRead(BAKERY.tin(), ids, MADE))).isZero();
    assertThat(records.<Integer>transact(t -> t.markRead(MILL.tin(), ids, MADE))).isEqualTo(1);
    assertThat(records.<Integer>transact(t -> t.markRead(MILL.tin(), ids, MADE))).isZero();
  }

  @Test
  void ofTwoWhoEditAtOnceBothAreSeenOneAfterTheOther() throws Exception {
    store(added(draft(1)));
    int editors = 8;
    ExecutorService threads = Executors.newFixedThreadPool(editors);
    try {
      CyclicBarrier together = new CyclicBarrier(editors);
      List<Callable<Boolean>> edits = new ArrayList<>();
      for (int i = 0; i < editors; i++) {
        edits.add(
            () -> {
              together.await();
              return records.transact(OrganisationRecordsContract::edit);
            });
      }
      for (Future<Boolean> edit : threads.invokeAll(edits)) {
        assertThat(edit.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(stored(1).orElseThrow().head().version()).isEqualTo(1 + editors);
    assertThat(history()).hasSize(1 + editors);
  }

  private static boolean edit(Transaction t) {
    Draft before = (Draft) t.permit(id(1)).orElseThrow();
    Draft after = before.edit(before.form(), before.head().changedAt().plus(Duration.ofMillis(1)));
    t.store(List.of(Change.of(before.head().version(), after, did(Deed.EDITED))));
    return true;
  }

  private static Delegation delegation() {
    return new Delegation(MILL, pin(1), "AZE1234567", SEAL.pin(), MADE, Optional.empty());
  }

  private static MiaDecision decision(String id) {
    return new MiaDecision(id, id(1), 1, MiaDecision.Verdict.REJECTED, "Əsas yoxdur", MADE);
  }
}
