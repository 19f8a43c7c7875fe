package az.permit.persistence.organisation;

import az.permit.persistence.database.Database;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;

/** The tables that one transaction may touch. */
record OrganisationTables(
    OrganisationPermitRows permits,
    HistoryRows history,
    HeadcountRows headcount,
    DecisionRows decisions,
    DelegationRows delegations,
    OrganisationCaseRows cases,
    RepresentativeNoticeRows representatives,
    RecordIds ids) {
  static OrganisationTables of(Database database) {
    LookUps lookUps = new LookUps(database.keys().hash());
    Sealer sealer = database.keys().sealer();
    RecordIds ids = RecordIds.ofOrganisations();
    return new OrganisationTables(
        new OrganisationPermitRows(lookUps, sealer, database.isShared()),
        new HistoryRows(sealer),
        new HeadcountRows(lookUps, database.isShared()),
        new DecisionRows(sealer, ids),
        new DelegationRows(lookUps, sealer, ids),
        new OrganisationCaseRows(lookUps, sealer, ids),
        new RepresentativeNoticeRows(lookUps, sealer),
        ids);
  }
}
