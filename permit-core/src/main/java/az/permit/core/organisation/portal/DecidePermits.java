package az.permit.core.organisation.portal;

import az.permit.core.organisation.lifecycle.Confirmed;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Outcome;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.OrganisationPermit.Revocable;
import az.permit.core.organisation.lifecycle.OrganisationPermit.Submitted;
import az.permit.core.organisation.lifecycle.OrganisationPermit.Withdrawable;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: MIA decides. Every decision is recorded with what came of it, once; the representative
 * is told of each that changed a permit, in the same transaction. Thread-safe.
 *
 * <p>Decisions may overtake each other on their way. Of all that MIA says of one revision the
 * strictest stands, revoked before rejected before approved, in whatever order and however often
 * they arrive while the permit's days last: what MIA took back never holds because an approval came
 * late, and nobody's clock is compared. Whoever was rejected by mistake sends a copy.
 */
public final class DecidePermits {
  private final OrganisationRecords records;
  private final PortalRules rules;

  /** On these records, by these rules. */
  public DecidePermits(OrganisationRecords records, PortalRules rules) {
    this.records = records;
    this.rules = rules;
  }

  /**
   * Takes decisions in their order, all in one transaction.
   *
   * @return what came of each, by its id; of an id that comes twice, what came of it last
   * @throws az.permit.core.port.StorageUnavailable if it could not be kept; then none was taken,
   *     and MIA is to send them again
   */
  public Map<String, Outcome> decide(List<MiaDecision> decisions, Instant now) {
    return records.transact(
        t -> {
          Map<String, Outcome> outcomes = new LinkedHashMap<>();
          decisions.forEach(decision -> outcomes.put(decision.id(), decide(t, decision, now)));
          return outcomes;
        });
  }

  private Outcome decide(Transaction t, MiaDecision decision, Instant now) {
    if (t.outcome(decision.id()).isPresent()) {
      return Outcome.REPEATED;
    }
    Outcome outcome =
        t.permit(decision.permit())
            .filter(permit -> permit.state() != PermitState.DRAFT)
            .map(permit -> decide(t, decision, permit, now))
            .orElse(Outcome.UNKNOWN_PERMIT);
    t.keep(decision, outcome, now);
    return outcome;
  }

  private Outcome decide(
      Transaction t, MiaDecision decision, OrganisationPermit permit, Instant now) {
    if (decision.revision() != permit.head().revision()) {
      return Outcome.OTHER_REVISION;
    }
    Optional<Decided> decided = decided(decision, permit.on(rules.dayOf(now)), now);
    decided.ifPresent(
        done ->
            t.store(
                List.of(
                    Change.of(
                            permit.head().version(),
                            done.permit(),
                            HistoryEntry.byMia(done.deed(), decision.reason(), now))
                        .telling(RepresentativeNotice.of(done.permit(), done.kind())))));
    return decided.isPresent() ? Outcome.APPLIED : Outcome.NOT_OPEN;
  }

  private record Decided(Submitted permit, Deed deed, RepresentativeNotice.Kind kind) {}

  private static Optional<Decided> decided(
      MiaDecision decision, OrganisationPermit permit, Instant now) {
    String reason = decision.reason();
    return switch (decision.verdict()) {
      case APPROVED ->
          begin(Transition.APPROVE, permit, Confirmed.class)
              .map(open -> open.approve(now))
              .map(p -> new Decided(p, Deed.APPROVED, RepresentativeNotice.Kind.APPROVED));
      case REJECTED ->
          begin(Transition.REJECT, permit, Withdrawable.class)
              .map(open -> open.reject(reason, now))
              .map(p -> new Decided(p, Deed.REJECTED, RepresentativeNotice.Kind.REJECTED));
      case REVOKED ->
          begin(Transition.REVOKE, permit, Revocable.class)
              .map(open -> open.revoke(reason, now))
              .map(p -> new Decided(p, Deed.REVOKED, RepresentativeNotice.Kind.REVOKED));
    };
  }

  private static <P extends OrganisationPermit> Optional<P> begin(
      Transition transition, OrganisationPermit permit, Class<P> type) {
    return transition.begin(permit, type).toJavaOptional();
  }
}
