package az.permit.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A small pool: few connections are busy at once, and H2 bears no more than 255 transactions. */
final class Pool {
  private static final long CONNECT_MILLIS = 5_000;

  private Pool() {}

  static HikariConfig of(String url, String user, String password, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("permit");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(CONNECT_MILLIS);
    return config;
  }

  /** Connections of H2 are calls within the process: they never go stale and are never swapped. */
  static HikariDataSource embedded(String url, String user, String password, int size) {
    HikariConfig config = of(url, user, password, size);
    config.setMaxLifetime(0);
    config.setIdleTimeout(0);
    config.setKeepaliveTime(0);
    return new HikariDataSource(config);
  }
}
