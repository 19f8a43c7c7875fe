package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.port.OrganisationRecords.Transaction;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a clerk may touch in one transaction: the checks that every use case shares. */
final class Desk {
  private final Transaction transaction;
  private final Clerk clerk;

  Desk(Transaction transaction, Clerk clerk) {
    this.transaction = transaction;
    this.clerk = clerk;
  }

  /** Why the clerk may not act at all now: a delegation may be taken back at any moment. */
  Optional<Refusal> barred() {
    if (clerk.right() == Clerk.Right.SEAL
        || transaction.delegation(clerk.tin(), clerk.pin()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new NoRight(NoRight.Cause.TAKEN_BACK));
  }

  /** The permit as it is stored, if the clerk may act and the organisation has it. */
  Either<Refusal, OrganisationPermit> permit(String id) {
    Optional<Refusal> barred = barred();
    if (barred.isPresent()) {
      return Either.left(barred.get());
    }
    OrganisationPermit permit = transaction.permits(clerk.tin(), List.of(id)).get(id);
    return permit == null ? Either.left(new Refusal.NotFound()) : Either.right(permit);
  }

  /** The permit in the version that the clerk saw, at the beginning of a transition. */
  <P extends OrganisationPermit> Either<Refusal, P> begin(
      Transition transition, PermitRef ref, LocalDate today, Class<P> type) {
    return permit(ref.id())
        .flatMap(permit -> begin(transition, permit.on(today), type))
        .flatMap(
            permit ->
                ref.isCurrent(permit)
                    ? Either.right(permit)
                    : Either.left(new Refusal.Conflict(permit)));
  }

  static <P extends OrganisationPermit> Either<Refusal, P> begin(
      Transition transition, OrganisationPermit permit, Class<P> type) {
    return transition
        .begin(permit, type)
        .mapLeft(wrong -> new Refusal.WrongState(wrong.state(), wrong.wanted()));
  }
}
