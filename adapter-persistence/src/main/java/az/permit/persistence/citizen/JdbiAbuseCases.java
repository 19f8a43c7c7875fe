package az.permit.persistence.citizen;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.port.AbuseCases;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.Sealer;
import java.util.List;

/** The abuse cases, on H2 or PostgreSQL. */
public final class JdbiAbuseCases implements AbuseCases {
  private static final String LATEST =
      "select id, on_day, rule, step, ruling, evidence, happened_at, body from abuse_case"
          + " order by happened_at desc, id desc limit ?";

  private final Database database;
  private final Sealer sealer;

  /** On this database. */
  public JdbiAbuseCases(Database database) {
    this.database = database;
    this.sealer = database.keys().sealer();
  }

  @Override
  public List<AbuseCase> latest(int limit) {
    return database.read(
        handle ->
            handle.select(LATEST, limit).map((row, context) -> CaseRows.read(sealer, row)).list());
  }
}
