package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.SEAL;
import static az.permit.core.port.Listings.pin;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Delegations} must do. */
public abstract class DelegationsContract {
  private OrganisationRecords records;
  private Delegations delegations;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    delegations = tested.delegations();
  }

  private Delegation keep(Delegation delegation) {
    records.transact(
        t -> {
          t.keep(delegation);
          return true;
        });
    return delegation;
  }

  private static Delegation delegation(Organisation organisation, int person, int second) {
    return new Delegation(
        organisation,
        pin(person),
        "AZE1234567",
        SEAL.pin(),
        MADE.plusSeconds(second),
        Optional.empty());
  }

  @Test
  void thoseInForceAreListedTheNewestFirst() {
    Delegation first = keep(delegation(MILL, 1, 1));
    Delegation second = keep(delegation(MILL, 2, 2));
    keep(delegation(BAKERY, 3, 3));

    assertThat(delegations.of(MILL.tin())).containsExactly(second, first);
  }

  @Test
  void aPersonMayActForAllWhoGrantedIt() {
    Delegation mill = keep(delegation(MILL, 1, 1));
    Delegation bakery = keep(delegation(BAKERY, 1, 2));
    keep(delegation(BAKERY, 2, 3));

    assertThat(delegations.ofDelegate(pin(1))).containsExactly(bakery, mill);
    assertThat(delegations.ofDelegate(pin(9))).isEmpty();
  }

  @Test
  void whatWasTakenBackIsNotListed() {
    Delegation granted = keep(delegation(MILL, 1, 1));
    keep(granted.takenBack(MADE.plusSeconds(2)));

    assertThat(delegations.of(MILL.tin())).isEmpty();
    assertThat(delegations.ofDelegate(pin(1))).isEmpty();
  }
}
