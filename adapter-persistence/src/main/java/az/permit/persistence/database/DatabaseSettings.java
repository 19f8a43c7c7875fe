package az.permit.persistence.database;

import java.nio.file.Path;

/**
 * Where the records are. Immutable and thread-safe.
 *
 * @param url {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…}
 * @param user the user of PostgreSQL; not looked at for H2, which has users of its own
 * @param password that user's password
 * @param keys the key file; made at the first start
 */
public record DatabaseSettings(String url, String user, String password, Path keys) {
  /** The embedded database, with its keys beside it. */
  public static DatabaseSettings embedded(Path database) {
    return new DatabaseSettings(
        "jdbc:h2:file:" + database.toAbsolutePath(),
        "",
        "",
        database.resolveSibling(database.getFileName() + ".keys"));
  }

  /** Without the password, which never reaches a log; a URL may hold one, so it stays out, too. */
  @Override
  public String toString() {
    return "database with keys in " + keys;
  }
}
