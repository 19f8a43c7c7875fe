package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.pin;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.headcount.OrganisationCase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OrganisationCases} must do. */
public abstract class OrganisationCasesContract {
  private OrganisationRecords records;
  private OrganisationCases cases;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    cases = tested.cases();
  }

  private OrganisationCase keep(
      Organisation organisation, Optional<Pin> employee, LocalDate day, int second) {
    OrganisationCase kept =
        new OrganisationCase(
            employee.isPresent()
                ? OrganisationCase.Kind.MANY_EMPLOYERS
                : OrganisationCase.Kind.SUDDEN_GROWTH,
            organisation,
            employee,
            day,
            "added=120 before=10",
            MADE.plusSeconds(second));
    records.transact(
        t -> {
          t.keep(kept);
          return true;
        });
    return kept;
  }

  @Test
  void theNewestComeFirstAsTheyWereAndNoMoreThanTheLimit() {
    keep(MILL, Optional.empty(), TODAY, 1);
    OrganisationCase second = keep(MILL, Optional.of(pin(1)), TODAY, 2);
    OrganisationCase third = keep(BAKERY, Optional.empty(), TODAY, 3);

    assertThat(cases.latest(2)).containsExactly(third, second);
  }

  @Test
  void oneCaseIsKeptPerKindOrganisationEmployeeAndDay() {
    OrganisationCase first = keep(MILL, Optional.empty(), TODAY, 1);
    OrganisationCase person = keep(MILL, Optional.of(pin(1)), TODAY, 2);
    keep(MILL, Optional.empty(), TODAY, 3);
    keep(MILL, Optional.of(pin(1)), TODAY, 4);
    OrganisationCase other = keep(MILL, Optional.of(pin(2)), TODAY, 5);
    OrganisationCase later = keep(MILL, Optional.empty(), TODAY.plusDays(1), 6);

    assertThat(cases.latest(10)).containsExactly(later, other, person, first);
  }
}
