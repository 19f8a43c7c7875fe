package az.permit.persistence.inspection;

import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.core.port.InspectedPermits;
import az.permit.persistence.database.Database;
import java.util.ArrayList;
import java.util.List;

/** Permits as the police look them up, on H2 or PostgreSQL. */
public final class JdbiInspectedPermits implements InspectedPermits {
  private final Database database;
  private final InspectedCitizens citizens;
  private final InspectedOrganisations organisations;

  /** On this database. */
  public JdbiInspectedPermits(Database database) {
    this.database = database;
    this.citizens = new InspectedCitizens(database.keys());
    this.organisations = new InspectedOrganisations(database.keys());
  }

  @Override
  public List<StandingPermit> find(Wanted wanted) {
    return database.read(
        handle -> {
          List<StandingPermit> found = new ArrayList<>(citizens.find(handle, wanted));
          found.addAll(organisations.find(handle, wanted));
          return found;
        });
  }
}
