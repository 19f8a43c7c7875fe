package az.permit.core.port;

import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.details;
import static az.permit.core.port.Listings.draft;
import static az.permit.core.port.Listings.employee;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.inspection.offline.Subject;
import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.lifecycle.Confirmed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ListedPermits} must do. */
public abstract class ListedPermitsContract {
  /** More than are read at once. */
  private static final int MANY = 2_500;

  private static final ZoneId BAKU = ZoneId.of("Asia/Baku");
  private static final PermitCode CODE = PermitCode.of(8103);
  private static final Instant FIRST_MOMENT = Instant.parse("2020-04-05T20:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("2020-04-30T20:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private UnderTest world;

  /** Permits, and how they come to be there. */
  public record UnderTest(
      ListedPermits permits, CitizenRecords citizens, OrganisationRecords organisations) {}

  /** Empty ones for each test. */
  protected abstract UnderTest empty();

  @BeforeEach
  void start() {
    world = empty();
  }

  private List<ListedPermit> listed(Instant from, Instant until) {
    List<ListedPermit> found = new ArrayList<>();
    world.permits().each(from, until, BAKU, found::add);
    return found;
  }

  private void store(LongStream numbers) {
    world
        .citizens()
        .transact(
            t ->
                t.store(numbers.mapToObj(n -> Messages.granted(phone(n), document(n), 1)).toList())
                    .size());
  }

  private static Confirmed confirmed() {
    return draft(3).confirm(details(3), CODE.value(), Listings.MADE);
  }

  private static Approved approved() {
    return confirmed().approve(Listings.MADE.plusSeconds(1));
  }

  @Test
  void aCitizensPermitIsListedByItsDocumentWhileItHolds() {
    store(LongStream.of(1));
    Instant end = RECEIVED.plus(Duration.ofHours(3));

    List<ListedPermit> listed = listed(RECEIVED, RECEIVED.plus(HOUR));

    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).subjects()).contains(Subject.of(document(1)));
    assertThat(listed.get(0).from()).isEqualTo(RECEIVED);
    assertThat(listed.get(0).until()).isEqualTo(end);
    assertThat(listed(RECEIVED.minus(HOUR), RECEIVED)).isEmpty();
    assertThat(listed(RECEIVED.minus(HOUR), RECEIVED.plusMillis(1))).hasSize(1);
    assertThat(listed(end.minusMillis(1), end.plus(HOUR))).hasSize(1);
    assertThat(listed(end, end.plus(HOUR))).isEmpty();
  }

  @Test
  void anOrganisationsPermitIsListedByAllThatItNamesForWholeDays() {
    Listings.store(world.organisations(), added(approved()));
    Set<Subject> named =
        Set.of(
            Subject.of(CODE),
            Subject.of(employee(3).document().orElseThrow()),
            Subject.of(Listings.pin(3)),
            Subject.of(new Plate("10-AZ-158")));

    assertThat(listed(RECEIVED, RECEIVED.plus(HOUR)))
        .containsExactly(new ListedPermit(named, FIRST_MOMENT, AFTER_LAST));
    assertThat(listed(FIRST_MOMENT.minus(HOUR), FIRST_MOMENT)).isEmpty();
    assertThat(listed(FIRST_MOMENT.minus(HOUR), FIRST_MOMENT.plusMillis(1))).hasSize(1);
    assertThat(listed(AFTER_LAST.minusMillis(1), AFTER_LAST.plus(HOUR))).hasSize(1);
    assertThat(listed(AFTER_LAST, AFTER_LAST.plus(HOUR))).isEmpty();
  }

  @Test
  void whatIsNotApprovedIsNotListed() {
    Listings.store(world.organisations(), added(confirmed()));

    assertThat(listed(RECEIVED, RECEIVED.plus(HOUR))).isEmpty();
  }

  @Test
  void whatIsRevokedIsNotListed() {
    Listings.store(world.organisations(), added(approved()));
    Listings.store(
        world.organisations(),
        OrganisationRecords.Change.of(
            approved().head().version(), approved().revoke("saxta", RECEIVED)));

    assertThat(listed(RECEIVED, RECEIVED.plus(HOUR))).isEmpty();
  }

  @Test
  void everyOneOfManyIsListedOnce() {
    store(LongStream.range(0, MANY));

    assertThat(listed(RECEIVED, RECEIVED.plus(HOUR))).hasSize(MANY).doesNotHaveDuplicates();
  }
}
