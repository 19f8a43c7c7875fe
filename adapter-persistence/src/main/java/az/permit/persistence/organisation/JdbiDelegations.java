package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.port.Delegations;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.Sealer;
import java.util.List;

/** Who may act for whom, on H2 or PostgreSQL. */
public final class JdbiDelegations implements Delegations {
  private final Database database;
  private final LookUps lookUps;
  private final Sealer sealer;

  /** On this database. */
  public JdbiDelegations(Database database) {
    this.database = database;
    this.lookUps = new LookUps(database.keys().hash());
    this.sealer = database.keys().sealer();
  }

  @Override
  public List<Delegation> of(Tin tin) {
    return database.read(h -> DelegationRows.inForce(h, sealer, "tin_key", lookUps.tin(tin)));
  }

  @Override
  public List<Delegation> ofDelegate(Pin delegate) {
    return database.read(
        h -> DelegationRows.inForce(h, sealer, "delegate_key", lookUps.pin(delegate)));
  }
}
