package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.employee;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.lifecycle.Confirmed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InspectedPermits} must do. */
public abstract class InspectedPermitsContract {
  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
  private static final PermitCode CODE = PermitCode.of(8103);
  private static final Plate PLATE = new Plate("10-AZ-158");
  private static final Instant LAST_MOMENT = Instant.parse("2020-04-30T19:59:59Z");

  private UnderTest world;

  /** Permits, and how they come to be there. */
  public record UnderTest(
      InspectedPermits permits, CitizenRecords citizens, OrganisationRecords organisations) {}

  /** Empty ones for each test. */
  protected abstract UnderTest empty();

  @BeforeEach
  void start() {
    world = empty();
  }

  private List<StandingPermit> find(
      Set<Holder> holders,
      Set<IdentityDocument> cards,
      Set<Plate> plates,
      Set<PermitCode> codes,
      Instant at) {
    return world.permits().find(new Wanted(holders, cards, plates, codes, at, BAKU));
  }

  private List<StandingPermit> ofHolder(Holder holder, Instant at) {
    return find(Set.of(holder), Set.of(), Set.of(), Set.of(), at);
  }

  private List<StandingPermit> ofCode(PermitCode code, Instant at) {
    return find(Set.of(), Set.of(), Set.of(), Set.of(code), at);
  }

  private List<StandingPermit> ofPlate(Plate plate, Instant at) {
    return find(Set.of(), Set.of(), Set.of(plate), Set.of(), at);
  }

  private StandingPermit citizen(long number) {
    world
        .citizens()
        .transact(
            t -> t.store(List.of(Messages.granted(phone(number), document(number), 1))).size());
    return StandingPermit.ofCitizen(
        Holder.of(document(number)), "7KQ4-M2XP", RECEIVED.plus(Duration.ofHours(3)), "2");
  }

  private Confirmed confirmed(int number) {
    return draft(number).confirm(details(number), CODE.value(), Listings.MADE);
  }

  private Approved approved(int number) {
    return confirmed(number).approve(Listings.MADE.plusSeconds(1));
  }

  private StandingPermit organisation(int number) {
    Listings.store(world.organisations(), added(approved(number)));
    return StandingPermit.ofOrganisation(
        Optional.of(Listings.pin(number)),
        employee(number).document(),
        Optional.of(PLATE),
        CODE.value(),
        Instant.parse("2020-04-30T20:00:00Z"),
        "staff");
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    assertThat(ofHolder(Holder.of(document(1)), RECEIVED)).isEmpty();
    assertThat(ofCode(CODE, RECEIVED)).isEmpty();
    assertThat(ofPlate(PLATE, RECEIVED)).isEmpty();
  }

  @Test
  void aCitizensPermitIsFoundByItsHolderWhileItHolds() {
    StandingPermit permit = citizen(1);
    citizen(2);
    Holder holder = Holder.of(document(1));

    assertThat(ofHolder(holder, RECEIVED)).containsExactly(permit);
    assertThat(ofHolder(holder, permit.until().minusMillis(1))).containsExactly(permit);
    assertThat(ofHolder(holder, permit.until())).isEmpty();
    assertThat(ofHolder(holder, RECEIVED.minusMillis(1))).isEmpty();
  }

  @Test
  void anOrganisationsPermitIsFoundByPersonCardVehicleAndCode() {
    StandingPermit permit = organisation(3);

    assertThat(ofHolder(Holder.of(Listings.pin(3)), RECEIVED)).containsExactly(permit);
    assertThat(ofPlate(PLATE, RECEIVED)).containsExactly(permit);
    assertThat(ofCode(CODE, RECEIVED)).containsExactly(permit);
    Set<IdentityDocument> card = Set.of(employee(3).document().orElseThrow());
    assertThat(find(Set.of(), card, Set.of(), Set.of(), RECEIVED)).containsExactly(permit);
  }

  @Test
  void anOrganisationsPermitHoldsToTheEndOfItsLastDay() {
    StandingPermit permit = organisation(3);

    assertThat(ofCode(CODE, LAST_MOMENT)).containsExactly(permit);
    assertThat(ofCode(CODE, permit.until())).isEmpty();
    assertThat(ofCode(CODE, Instant.parse("2020-04-05T19:59:59Z"))).isEmpty();
  }

  @Test
  void onlyWhatMiaApprovedHolds() {
    Listings.store(world.organisations(), added(confirmed(3)), added(draft(4, BAKERY)));

    assertThat(ofPlate(PLATE, RECEIVED)).isEmpty();
    assertThat(ofCode(CODE, RECEIVED)).isEmpty();
  }

  @Test
  void whatIsRevokedHoldsNoMore() {
    organisation(3);
    Listings.store(
        world.organisations(),
        OrganisationRecords.Change.of(
            approved(3).head().version(), approved(3).revoke("saxta", RECEIVED)));

    assertThat(ofCode(CODE, RECEIVED)).isEmpty();
  }

  @Test
  void whatIsWantedTwiceIsFoundOnce() {
    StandingPermit permit = organisation(3);
    StandingPermit other = citizen(1);

    assertThat(
            find(
                Set.of(Holder.of(Listings.pin(3)), Holder.of(document(1))),
                Set.of(),
                Set.of(PLATE),
                Set.of(CODE),
                RECEIVED))
        .containsExactlyInAnyOrder(permit, other);
  }
}
