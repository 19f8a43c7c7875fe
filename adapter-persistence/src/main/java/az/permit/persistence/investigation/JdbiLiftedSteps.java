package az.permit.persistence.investigation;

import az.permit.core.citizen.LiftedStep;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.LiftedSteps;
import az.permit.persistence.database.Database;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The cool-downs that were taken back, on H2 or PostgreSQL. */
public final class JdbiLiftedSteps implements LiftedSteps {
  private final Database database;
  private final LiftedRows rows;

  /** On this database. */
  public JdbiLiftedSteps(Database database) {
    this.database = database;
    this.rows = new LiftedRows(database.keys().hash());
  }

  @Override
  public Map<SmsAddress, List<LiftedStep>> of(Collection<SmsAddress> phones, LocalDate since) {
    return phones.isEmpty() ? Map.of() : database.read(handle -> rows.of(handle, phones, since));
  }
}
