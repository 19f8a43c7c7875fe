package az.permit.persistence.database;

import az.permit.persistence.StartRefused;
import org.h2.store.fs.FileUtils;

/** Where an H2 database is: its URL without options, and its file. */
record H2Address(String name, String options) {
  private static final String SCHEME = "jdbc:h2:";

  /** The file of a database in H2's only storage engine. */
  private static final String SUFFIX = ".mv.db";

  static H2Address of(String url) {
    if (!url.startsWith(SCHEME) || url.startsWith(SCHEME + "tcp:")) {
      throw new StartRefused("expected a URL of jdbc:h2:file: or jdbc:postgresql:");
    }
    int semicolon = url.indexOf(';');
    return semicolon < 0
        ? new H2Address(url.substring(SCHEME.length()), "")
        : new H2Address(url.substring(SCHEME.length(), semicolon), url.substring(semicolon));
  }

  /** In memory only, for trying things out: there is no file to miss. */
  boolean inMemory() {
    return name.startsWith("mem:");
  }

  String file() {
    return name + SUFFIX;
  }

  boolean exists() {
    return !inMemory() && FileUtils.exists(file());
  }

  /**
   * For the administrator, who opens the database and so decides how it works. The process closes
   * it, not H2's own exit hook, for that would run beside a transaction. No trace file: it quotes
   * the statements that failed.
   */
  String adminUrl(boolean mustExist) {
    return SCHEME
        + name
        + options
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128"
        + (mustExist ? ";IFEXISTS=TRUE" : "");
  }

  /** For everyone else, once it is open. */
  String userUrl() {
    return SCHEME + name + ";IFEXISTS=TRUE";
  }
}
