package az.permit.persistence;

import az.permit.core.audit.ChainHead;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for tests: H2 files in a folder of the test's, and one real PostgreSQL per JVM. */
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final List<String> TABLES =
      List.of(
          "message",
          "message_turn",
          "permit",
          "permit_turn",
          "reply",
          "notice",
          "message_part",
          "abuse_case",
          "organisation_permit",
          "organisation_history",
          "organisation_notice",
          "employee_notice",
          "representative_notice",
          "representative_contact",
          "representative_untold",
          "mia_decision",
          "delegation",
          "organisation_case",
          "idempotency_key",
          "audit_entry",
          "audit_subject",
          "inspection",
          "case_decision",
          "case_state",
          "lifted_step");

  private TestDatabases() {}

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            // Nobody pulls the plug of a test's server.
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Where a new H2 database of that folder is. */
  public static DatabaseSettings h2(Path folder) {
    return DatabaseSettings.embedded(folder.resolve("permit"));
  }

  /** Where a new, empty database of the PostgreSQL is; its keys are in that folder. */
  public static DatabaseSettings postgres(Path folder) {
    String name = "permit_" + COUNT.incrementAndGet();
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = Server.POSTGRES.getJdbcUrl("postgres", name);
    return new DatabaseSettings(url, "postgres", "", folder.resolve("permit.keys"));
  }

  /** Opens it; a test that expects no fatal error fails by what it cannot write any more. */
  public static Database open(DatabaseSettings settings) {
    return Database.open(settings, reason -> {});
  }

  /** Removes every row that citizens and organisations leave. */
  public static void clear(Database database) {
    database.write(
        handle -> {
          TABLES.forEach(table -> handle.execute("delete from " + table));
          handle.execute("update audit_head set number = 0, hash = ?", ChainHead.EMPTY.hash());
          return true;
        });
  }
}
