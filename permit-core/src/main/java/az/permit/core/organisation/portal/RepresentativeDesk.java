package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.port.Delegations;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.RepresentativeNotices;
import az.permit.core.port.Slice;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Use case: a clerk reads what the organisation is told. Thread-safe. */
public final class RepresentativeDesk {
  private final OrganisationRecords records;
  private final RepresentativeNotices notices;
  private final Delegations delegations;

  /** On these records. */
  public RepresentativeDesk(
      OrganisationRecords records, RepresentativeNotices notices, Delegations delegations) {
    this.records = records;
    this.notices = notices;
    this.delegations = delegations;
  }

  /** The notices, the newest first. */
  public Either<Refusal, List<RepresentativeNotice>> latest(Clerk clerk, Slice slice) {
    return Standing.of(delegations, clerk)
        ? Either.right(notices.latest(clerk.tin(), slice))
        : Either.left(new NoRight(NoRight.Cause.TAKEN_BACK));
  }

  /** How many nobody has read. */
  public Either<Refusal, Long> unread(Clerk clerk) {
    return Standing.of(delegations, clerk)
        ? Either.right(notices.unread(clerk.tin()))
        : Either.left(new NoRight(NoRight.Cause.TAKEN_BACK));
  }

  /** Marks notices as read; ids that the organisation does not have are passed over. */
  public Either<Refusal, Integer> markRead(Clerk clerk, Collection<String> ids, Instant now) {
    return records.transact(
        t -> {
          Optional<Refusal> barred = new Desk(t, clerk).barred();
          return barred.isPresent()
              ? Either.left(barred.get())
              : Either.right(t.markRead(clerk.tin(), ids, now));
        });
  }
}
