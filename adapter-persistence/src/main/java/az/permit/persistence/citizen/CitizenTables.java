package az.permit.persistence.citizen;

import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;

/** The tables that one message may touch. */
record CitizenTables(
    RecordIds ids,
    Identities identities,
    MessageRows messages,
    MessageHistories histories,
    PermitRows permits,
    LiftedRows lifted,
    ReplyRows replies,
    PartRows parts,
    CaseRows cases) {
  static CitizenTables of(Identities identities, Sealer sealer, RecordIds ids) {
    return new CitizenTables(
        ids,
        identities,
        new MessageRows(identities, sealer),
        new MessageHistories(identities, sealer),
        new PermitRows(identities, sealer),
        new LiftedRows(identities.hash()),
        new ReplyRows(sealer),
        new PartRows(identities, sealer, ids),
        new CaseRows(identities, sealer, ids));
  }
}
