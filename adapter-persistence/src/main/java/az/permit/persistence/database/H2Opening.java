package az.permit.persistence.database;

import az.permit.persistence.OwnerOnly;
import az.permit.persistence.StartRefused;
import az.permit.persistence.keys.Keys;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;

/** An H2 database that was found to be the right one, is opened by its administrator, migrated. */
record H2Opening(H2Address address, Keys keys, Connection admin) {
  /** Opens the file, locks it, and decides how it works. */
  private static final String ADMIN = "PERMIT_ADMIN";

  /** Reads and writes rows, and may do nothing else. */
  private static final String APP = "PERMIT_APP";

  static H2Opening open(DatabaseSettings settings) {
    H2Address address = H2Address.of(settings.url());
    DatabaseMarker marker = DatabaseMarker.beside(settings.keys());
    boolean exists = address.exists();
    if (!exists && !address.inMemory()) {
      marker.refuseIfMissing(address.file());
    }
    Keys keys = exists ? Keys.loadExisting(settings.keys()) : Keys.load(settings.keys());
    if (exists) {
      LastWritten.find(address.file());
    }
    Connection admin;
    try {
      if (!exists && !address.inMemory()) {
        OwnerOnly.createFolderOf(Path.of(FileUtils.toRealPath(address.file())));
      }
      admin = DriverManager.getConnection(address.adminUrl(exists), ADMIN, keys.password(ADMIN));
    } catch (SQLException e) {
      throw refusal(address, e);
    } catch (IOException e) {
      throw new StartRefused("cannot make the folder of " + address.file(), e);
    }
    H2Opening opening = new H2Opening(address, keys, admin);
    opening.refuseIfShared();
    try {
      if (!address.inMemory()) {
        // Before the first row is in it.
        OwnerOnly.make(Path.of(FileUtils.toRealPath(address.file())));
      }
      opening.prepare();
      if (!address.inMemory()) {
        marker.leave(address.file());
      }
      return opening;
    } catch (SQLException e) {
      throw opening.refusal(e);
    } catch (RuntimeException e) {
      opening.abandon();
      throw e;
    }
  }

  /** The lock of the file keeps other processes out, but not a second writer in this one. */
  private void refuseIfShared() {
    try (Statement statement = admin.createStatement();
        ResultSet sessions =
            statement.executeQuery("select count(*) from information_schema.sessions")) {
      if (sessions.next() && sessions.getInt(1) == 1) {
        return;
      }
      admin.close();
    } catch (SQLException e) {
      throw refusal(e);
    }
    throw new StartRefused("the database " + address.file() + " is open in this process already");
  }

  private void prepare() throws SQLException {
    WriteBuffer.hold(admin);
    try (Statement statement = admin.createStatement()) {
      // Every commit is written at once, by the thread that commits; the sync follows it.
      statement.execute("set write_delay 0");
    }
    try (PreparedStatement user =
        admin.prepareStatement("create user if not exists \"" + APP + "\" password ?")) {
      user.setString(1, keys.password(APP));
      user.execute();
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(address.userUrl());
    source.setUser(ADMIN);
    source.setPassword(keys.password(ADMIN));
    Migrations.run(source, "h2", keys);
    if (!OrderlyEnd.isNoted(admin)) {
      HalfWritten.repair(admin);
    }
    OrderlyEnd.note(admin, false);
    try (Statement statement = admin.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(address.userUrl(), APP, keys.password(APP));
  }

  HikariDataSource pool(int size) {
    return Pool.embedded(address.userUrl(), APP, keys.password(APP), size);
  }

  /** Lets go of the file and says why. */
  StartRefused refusal(SQLException e) {
    abandon();
    return refusal(address, e);
  }

  private void abandon() {
    try (Statement statement = admin.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // It is closed already, and the reason is on its way.
    }
  }

  private static StartRefused refusal(H2Address address, SQLException e) {
    String reason =
        switch (e.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
              "another process holds it: one process at a time may use an embedded database";
          case ErrorCode.WRONG_USER_OR_PASSWORD ->
              "the key file is not the one it was written with: bring back the right one";
          case ErrorCode.FILE_CORRUPTED_1 ->
              "the file is damaged: keep it for examination and restore a backup";
          default -> "it cannot be opened (" + e.getErrorCode() + "): " + e.getMessage();
        };
    return new StartRefused("the database " + address.file() + ": " + reason, e);
  }
}
