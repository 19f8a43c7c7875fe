package az.permit.app.config;

import az.permit.core.regime.Regime;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.sms.settings.OperatorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that {@code serve} is told, free of faults. Immutable and thread-safe.
 *
 * @param database where the records are, and their keys
 * @param http where we listen, and by which address the world reaches us
 * @param regime the rulings
 * @param register the file of the population register, if there is one
 * @param logFormat how the log is written
 * @param shortNumber the number that citizens text to
 * @param operators the operators and their binds
 * @param mia where permits are pushed
 * @param login the sign-in provider, if there is one
 * @param mail by which server representatives get letters, if by one
 */
public record Configuration(
    DatabaseSettings database,
    Http http,
    Regime regime,
    Optional<Path> register,
    LogFormat logFormat,
    String shortNumber,
    List<OperatorSettings> operators,
    Mia mia,
    Optional<Login> login,
    Optional<Mail> mail) {

  /** The folder where uploaded files lie while they are read: beside the keys, as private. */
  public Path uploads() {
    return database.keys().toAbsolutePath().resolveSibling("uploads");
  }

  /** How the log is written. */
  public enum LogFormat {
    /** Lines for people. */
    PLAIN,
    /** One JSON object a line, for machines. */
    JSON
  }

  /**
   * Where we listen.
   *
   * @param host the address to listen on
   * @param port the port
   * @param publicUrl by which address browsers reach us
   */
  public record Http(String host, int port, Optional<URI> publicUrl) {}

  /**
   * MIA's side.
   *
   * @param url where its interface begins
   * @param secret the shared secret, {@code whsec_…}
   * @param nextSecret the one that follows it while rotating
   */
  public record Mia(URI url, String secret, Optional<String> nextSecret) {
    @Override
    public String toString() {
      return "MIA at " + url.getHost();
    }
  }

  /**
   * The sign-in provider.
   *
   * @param issuer its issuer identifier
   * @param clientId ours
   * @param clientSecret ours
   * @param claims which claim holds what
   */
  public record Login(
      URI issuer, String clientId, String clientSecret, Map<String, String> claims) {
    @Override
    public String toString() {
      return "sign-in by " + issuer.getHost();
    }
  }

  /**
   * The mail server that takes our letters.
   *
   * @param host its name
   * @param port its port
   * @param tls how the connection is made safe
   * @param from the address that letters come from
   * @param account by which we sign in there, if we must
   */
  public record Mail(String host, int port, Tls tls, String from, Optional<Account> account) {
    /** How a connection is made safe. */
    public enum Tls {
      /** Begun in plain text and then made safe, or given up: port 587 as a rule. */
      STARTTLS,
      /** Safe from its first octet: port 465 as a rule. */
      IMPLICIT,
      /** Not at all, which is for the loopback. */
      NONE
    }

    /**
     * An account at the mail server.
     *
     * @param user its name
     * @param password its password
     */
    public record Account(String user, String password) {
      @Override
      public String toString() {
        return "account ***";
      }
    }

    @Override
    public String toString() {
      return "mail by " + host;
    }
  }
}
