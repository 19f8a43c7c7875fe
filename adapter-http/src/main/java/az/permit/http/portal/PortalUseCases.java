package az.permit.http.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.portal.ConfirmPermits;
import az.permit.core.organisation.portal.DenyListing;
import az.permit.core.organisation.portal.DraftPermits;
import az.permit.core.organisation.portal.GrantAuthorisation;
import az.permit.core.organisation.portal.ReachRepresentatives;
import az.permit.core.organisation.portal.ReadPermits;
import az.permit.core.organisation.portal.RepresentativeDesk;
import az.permit.core.organisation.portal.WithdrawPermits;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Delegations;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.RepresentativeNotices;

/**
 * What the portal lets people do. Immutable; thread-safe if its parts are.
 *
 * @param rules lists, zone and limits, which the pages offer and show
 * @param check what stands in the way of confirming a draft
 * @param read looking at permits
 * @param drafts filling in
 * @param confirm handing over to MIA
 * @param withdraw taking back
 * @param authorise letting others act
 * @param notices what the representative is told
 * @param reach where the representative is told away from the portal
 * @param listings what an employee sees and denies
 */
public record PortalUseCases(
    PortalRules rules,
    FormCheck check,
    ReadPermits read,
    DraftPermits drafts,
    ConfirmPermits confirm,
    WithdrawPermits withdraw,
    GrantAuthorisation authorise,
    RepresentativeDesk notices,
    ReachRepresentatives reach,
    DenyListing listings) {

  /** All of them, on these records and by these rules. */
  public static PortalUseCases of(
      OrganisationRecords records,
      OrganisationPermits permits,
      Delegations delegations,
      RepresentativeNotices notices,
      ReachRepresentatives reach,
      PortalRules rules,
      PermitNames names) {
    return new PortalUseCases(
        rules,
        new FormCheck(rules),
        new ReadPermits(permits, delegations, rules),
        new DraftPermits(records, rules, names),
        new ConfirmPermits(records, rules, names),
        new WithdrawPermits(records, rules, names),
        new GrantAuthorisation(records, delegations),
        new RepresentativeDesk(records, notices, delegations),
        reach,
        new DenyListing(records, permits, rules));
  }
}
