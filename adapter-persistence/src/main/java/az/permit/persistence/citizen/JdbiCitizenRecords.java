package az.permit.persistence.citizen;

import az.permit.core.port.CitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.keys.Sealer;
import java.time.InstantSource;
import java.util.function.Function;

/** The records of citizens, on H2 or PostgreSQL. */
public final class JdbiCitizenRecords implements CitizenRecords {
  private final Database database;
  private final CitizenTables tables;
  private final InstantSource clock;

  /**
   * @param clock from which replies that are handed over are leased
   */
  public JdbiCitizenRecords(Database database, InstantSource clock) {
    Identities identities = new Identities(database.keys().hash());
    Sealer sealer = database.keys().sealer();
    RecordIds ids = RecordIds.ofCitizens();
    this.database = database;
    this.tables = CitizenTables.of(identities, sealer, ids);
    this.clock = clock;
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return database.write(
        handle -> {
          CitizenTransaction transaction = new CitizenTransaction(handle, tables, clock);
          T result = work.apply(transaction);
          transaction.end();
          return result;
        });
  }
}
