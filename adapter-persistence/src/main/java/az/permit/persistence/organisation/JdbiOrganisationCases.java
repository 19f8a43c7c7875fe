package az.permit.persistence.organisation;

import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.port.OrganisationCases;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.Sealer;
import java.util.List;

/** The cases about organisations, on H2 or PostgreSQL. */
public final class JdbiOrganisationCases implements OrganisationCases {
  private static final String LATEST =
      "select * from organisation_case order by happened_at desc, id desc limit ?";

  private final Database database;
  private final Sealer sealer;

  /** On this database. */
  public JdbiOrganisationCases(Database database) {
    this.database = database;
    this.sealer = database.keys().sealer();
  }

  @Override
  public List<OrganisationCase> latest(int limit) {
    return database.read(
        handle ->
            handle
                .select(LATEST, limit)
                .map((row, context) -> OrganisationCaseRows.read(sealer, row))
                .list());
  }
}
