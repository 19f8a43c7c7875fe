package az.permit.persistence.organisation;

import az.permit.core.port.OrganisationRecords;
import az.permit.persistence.database.Database;
import java.util.function.Function;

/** The records of organisations, on H2 or PostgreSQL. */
public final class JdbiOrganisationRecords implements OrganisationRecords {
  private final Database database;
  private final OrganisationTables tables;

  /** On this database. */
  public JdbiOrganisationRecords(Database database) {
    this.database = database;
    this.tables = OrganisationTables.of(database);
  }

  @Override
  public <T> T transact(Function<? super Transaction, ? extends T> work) {
    return database.write(
        handle -> {
          OrganisationTransaction transaction = new OrganisationTransaction(handle, tables);
          T result = work.apply(transaction);
          transaction.end();
          return result;
        });
  }
}
