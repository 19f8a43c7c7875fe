package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.LAST_DAY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.approved;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.did;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.employee;
import static az.permit.core.port.Listings.id;
import static az.permit.core.port.Listings.pin;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Plate;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.port.OrganisationRecords.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OrganisationPermits} must do. */
public abstract class OrganisationPermitsContract {
  private OrganisationRecords records;
  private OrganisationPermits permits;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    permits = tested.permits();
  }

  private void store(OrganisationPermit... stored) {
    Change[] changes = new Change[stored.length];
    for (int i = 0; i < stored.length; i++) {
      changes[i] = added(stored[i]);
    }
    Listings.store(records, changes);
  }

  private PermitPage page(PermitFilter filter, LocalDate today, Slice slice) {
    return permits.page(new PermitQuery(MILL.tin(), today, filter), slice);
  }

  private List<String> ids(PermitFilter filter) {
    PermitPage page = page(filter, TODAY, Slice.first(100));
    List<String> ids = page.permits().stream().map(OrganisationPermit::id).toList();
    assertThat(page.total()).isEqualTo(ids.size());
    return ids;
  }

  private List<String> search(String text) {
    return ids(new PermitFilter(Set.of(), text, none(), Optional.empty(), Optional.empty()));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  @Test
  void aPermitIsFoundByItsOwnOrganisationOnly() {
    store(confirmed(1));

    assertThat(permits.find(MILL.tin(), id(1))).contains(confirmed(1));
    assertThat(permits.history(MILL.tin(), id(1))).containsExactly(did(Deed.CREATED));
    assertThat(permits.find(BAKERY.tin(), id(1))).isEmpty();
    assertThat(permits.history(BAKERY.tin(), id(1))).isEmpty();
    assertThat(permits.find(MILL.tin(), id(2))).isEmpty();
  }

  @Test
  void anOrganisationWithoutPermitsHasAnEmptyList() {
    store(draft(1, BAKERY));

    assertThat(page(PermitFilter.ALL, TODAY, Slice.first(10)))
        .isEqualTo(new PermitPage(List.of(), 0, Optional.empty()));
  }

  @Test
  void theNewestComeFirstAndEveryOneOnce() {
    store(draft(2), draft(5), draft(1), draft(4), draft(3));
    List<String> seen = new ArrayList<>();

    PermitPage first = page(PermitFilter.ALL, TODAY, Slice.first(2));
    PermitPage second = page(PermitFilter.ALL, TODAY, Slice.after(first.next().orElseThrow(), 2));
    PermitPage last = page(PermitFilter.ALL, TODAY, Slice.after(second.next().orElseThrow(), 2));

    List.of(first, second, last).forEach(p -> p.permits().forEach(q -> seen.add(q.id())));
    assertThat(seen).containsExactly(id(5), id(4), id(3), id(2), id(1));
    assertThat(last.next()).isEmpty();
    assertThat(List.of(first, second, last)).extracting(PermitPage::total).containsOnly(5L);
  }

  @Test
  void aNewPermitMovesNoPageThatIsReadByKey() {
    store(draft(1), draft(2), draft(3));
    PermitPage first = page(PermitFilter.ALL, TODAY, Slice.first(2));
    store(draft(9));

    PermitPage second = page(PermitFilter.ALL, TODAY, Slice.after(first.next().orElseThrow(), 2));

    assertThat(second.permits()).extracting(OrganisationPermit::id).containsExactly(id(1));
  }

  @Test
  void pagesHaveNumbers() {
    store(draft(1), draft(2), draft(3), draft(4), draft(5));

    PermitPage second = page(PermitFilter.ALL, TODAY, Slice.page(2, 2));
    PermitPage beyond = page(PermitFilter.ALL, TODAY, Slice.page(9, 2));

    assertThat(second.permits()).extracting(OrganisationPermit::id).containsExactly(id(3), id(2));
    assertThat(second.total()).isEqualTo(5);
    assertThat(beyond.permits()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  @Test
  void anApprovedPermitIsListedAsExpiredOnceItsLastDayIsOver() {
    store(approved(1));

    assertThat(states(LAST_DAY)).containsExactly(PermitState.APPROVED);
    assertThat(states(LAST_DAY.plusDays(1))).containsExactly(PermitState.EXPIRED);
  }

  private List<PermitState> states(LocalDate today) {
    return page(PermitFilter.ALL, today, Slice.first(9)).permits().stream()
        .map(OrganisationPermit::state)
        .toList();
  }

  @Test
  void statesAreFilteredAsOfTheDay() {
    store(draft(1), confirmed(2), approved(3), confirmed(4).withdraw(MADE));

    assertThat(ids(states(PermitState.DRAFT, PermitState.APPROVED))).containsExactly(id(3), id(1));
    assertThat(ids(states(PermitState.EXPIRED))).isEmpty();
    LocalDate later = LAST_DAY.plusDays(1);
    assertThat(page(states(PermitState.EXPIRED), later, Slice.first(9)).permits())
        .extracting(OrganisationPermit::id)
        .containsExactly(id(3));
    assertThat(page(states(PermitState.APPROVED), later, Slice.first(9)).total()).isZero();
  }

  private static PermitFilter states(PermitState... states) {
    return new PermitFilter(Set.of(states), "", none(), Optional.empty(), Optional.empty());
  }

  @Test
  void aPersonIsFoundByPinInAnySpelling() {
    store(confirmed(1), draft(2), confirmed(3));

    assertThat(search(pin(1).value())).containsExactly(id(1));
    assertThat(search(" 5 000 002 ")).containsExactly(id(2));
    assertThat(search("5000009")).isEmpty();
  }

  @Test
  void aVehicleIsFoundByPlateInAnySpelling() {
    store(
        confirmed(1),
        confirmed(2, MILL, details(Optional.empty(), Optional.of(new Plate("B123XY")))));

    assertThat(search("10 az 158")).containsExactly(id(1));
    assertThat(search("b-123-xy")).containsExactly(id(2));
    assertThat(search("10-AZ-159")).isEmpty();
  }

  @Test
  void aPersonIsFoundByTheBeginningsOfNamesInAnySpelling() {
    store(
        confirmed(1, MILL, details(Optional.of(employee(1, "İlqar", "Şıxəliyev")), plate())),
        confirmed(2, MILL, details(Optional.of(employee(2, "Elmin", "Əbilov")), plate())),
        new Draft(draft(3).head(), PermitForm.EMPTY.with(FormField.SURNAME, "Əbilova")));

    assertThat(search("İLQAR")).containsExactly(id(1));
    assertThat(search("ilqar şıx")).containsExactly(id(1));
    assertThat(search("shix")).isEmpty();
    assertThat(search("sixeli")).containsExactly(id(1));
    assertThat(search("ƏBİLOV")).containsExactly(id(3), id(2));
    assertThat(search("elmin əbilov")).containsExactly(id(2));
    assertThat(search("bilov")).isEmpty();
  }

  private static Optional<Plate> plate() {
    return Optional.of(new Plate("10-AZ-158"));
  }

  @Test
  void territoryAndDaysAreFilteredTogether() {
    store(draft(1), confirmed(2));

    assertThat(ids(where(Optional.of("baki"), Optional.empty(), Optional.empty())))
        .containsExactly(id(2));
    assertThat(ids(where(Optional.of("gence"), Optional.empty(), Optional.empty()))).isEmpty();
    assertThat(ids(where(none(), Optional.of(LAST_DAY), Optional.empty()))).containsExactly(id(2));
    assertThat(ids(where(none(), Optional.of(LAST_DAY.plusDays(1)), Optional.empty()))).isEmpty();
    assertThat(ids(where(none(), Optional.empty(), Optional.of(TODAY)))).containsExactly(id(2));
    assertThat(ids(where(none(), Optional.empty(), Optional.of(TODAY.minusDays(1))))).isEmpty();
  }

  private static PermitFilter where(
      Optional<String> territory, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new PermitFilter(Set.of(), "", territory, from, until);
  }

  @Test
  void personsAndVehiclesInForceAreCountedOnce() {
    store(
        draft(1),
        confirmed(2),
        approved(3),
        approved(4, details(3)),
        approved(5, details(Optional.empty(), Optional.of(new Plate("90-BB-001")))),
        confirmed(6, BAKERY, details(6)));

    assertThat(permits.counts(MILL.tin(), TODAY))
        .isEqualTo(
            new PermitCounts(
                1,
                2,
                Map.of(
                    PermitState.DRAFT, 1L, PermitState.CONFIRMED, 1L, PermitState.APPROVED, 3L)));
    assertThat(permits.counts(MILL.tin(), TODAY.minusDays(1)).persons()).isZero();
    assertThat(permits.counts(MILL.tin(), LAST_DAY.plusDays(1)))
        .isEqualTo(
            new PermitCounts(
                0,
                0,
                Map.of(PermitState.DRAFT, 1L, PermitState.CONFIRMED, 1L, PermitState.EXPIRED, 3L)));
  }

  @Test
  void anEmployeeSeesWhatAllOrganisationsConfirmedForThemAndNoDraft() {
    store(draft(1), approved(3, details(1)), confirmed(2, BAKERY, details(1)), confirmed(4));

    assertThat(permits.ofEmployee(pin(1)))
        .extracting(OrganisationPermit::id)
        .containsExactly(id(3), id(2));
  }

  @Test
  void thousandsOfPermitsAreSearchedByName() {
    Change[] many = new Change[3_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = added(confirmed(i, MILL, details(Optional.of(named(i)), Optional.empty())));
    }
    Listings.store(records, many);

    assertThat(search("qaraqoyunlu")).containsExactly(id(1_234));
    assertThat(page(PermitFilter.ALL, TODAY, Slice.page(30, 100)).permits()).hasSize(100);
  }

  private static Employee named(int number) {
    return employee(number, "Nigar", number == 1_234 ? "Qaraqoyunlu" : "Quliyeva");
  }
}
