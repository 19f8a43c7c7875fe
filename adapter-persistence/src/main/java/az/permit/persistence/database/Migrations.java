package az.permit.persistence.database;

import az.permit.persistence.StartRefused;
import az.permit.persistence.keys.Keys;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings the structure of a database up to this release, and checks that its keys are ours. */
final class Migrations {
  private static final String KEYS = "keys";

  private Migrations() {}

  /**
   * @param dialect the folder of the migrations that only this kind of database has
   */
  static void run(DataSource admin, String dialect, Keys keys) {
    try {
      Flyway.configure()
          .dataSource(admin)
          .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect)
          .cleanDisabled(true)
          // Nothing is ignored: a database of a later release is not for us to write into.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StartRefused(
          "the structure of the database cannot be brought to this release: " + e.getMessage(), e);
    }
    Jdbi.create(admin).useTransaction(handle -> checkKeys(handle, keys));
  }

  private static void checkKeys(Handle handle, Keys keys) {
    Optional<String> known =
        handle
            .select("select setting from installation where name = ?", KEYS)
            .mapTo(String.class)
            .findOne();
    if (known.isEmpty()) {
      handle.execute("insert into installation values (?, ?)", KEYS, keys.fingerprint());
    } else if (!known.get().equals(keys.fingerprint())) {
      throw new StartRefused(
          "the key file is not the one this database was written with: bring back the right one");
    }
  }
}
