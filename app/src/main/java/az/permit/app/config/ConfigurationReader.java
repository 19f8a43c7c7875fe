package az.permit.app.config;

import az.permit.app.regime.RegimeSource;
import az.permit.app.regime.YamlText;
import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import az.permit.http.signin.ClaimNames;
import az.permit.mia.WebhookSecret;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.sms.settings.OperatorSettings;
import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the configuration of {@code serve}; reports all its faults at once. */
public final class ConfigurationReader {
  private static final String LOCAL_OR_TLS = "https, or http on the loopback only";

  private final List<Problem> problems = new ArrayList<>();
  private final ConfigTree tree;

  private ConfigurationReader(JsonNode root, Map<String, String> environment) {
    this.tree = new ConfigTree(root, EnvironmentOverrides.of(environment, problems), problems);
  }

  /** The configuration in that file under these variables, or all that is wrong with it. */
  public static Either<List<Problem>, Configuration> read(
      Path file, Map<String, String> environment) {
    return YamlText.read(file)
        .mapLeft(found -> List.of(new Problem(file.toString(), found, "a YAML file")))
        .flatMap(root -> new ConfigurationReader(root, environment).configuration());
  }

  private Either<List<Problem>, Configuration> configuration() {
    DatabaseSettings database = database();
    Configuration.Http http = http();
    Regime regime = regime();
    Optional<Path> register = register();
    Configuration.LogFormat format =
        tree.parsed(
                "log.format",
                "plain or json",
                f -> Configuration.LogFormat.valueOf(f.toUpperCase(Locale.ROOT)))
            .orElse(Configuration.LogFormat.PLAIN);
    String shortNumber = tree.text("sms.shortNumber").orElse("8103");
    List<OperatorSettings> operators = new OperatorsReader(tree).read();
    Configuration.Mia mia = mia();
    Optional<Configuration.Login> login = login();
    Optional<Configuration.Mail> mail = new MailReader(tree).read();
    return problems.isEmpty()
        ? Either.right(
            new Configuration(
                database, http, regime, register, format, shortNumber, operators, mia, login, mail))
        : Either.left(List.copyOf(problems));
  }

  private DatabaseSettings database() {
    String url = tree.text("database.url").orElse("jdbc:h2:file:./data/permit");
    boolean h2 = url.startsWith("jdbc:h2:file:");
    boolean postgres = url.startsWith("jdbc:postgresql:");
    if (!h2 && !postgres) {
      tree.problem("database.url", "another database", "jdbc:h2:file:… or jdbc:postgresql:…");
    }
    if (Safety.holdsPassword(url)) {
      tree.problem(
          "database.url",
          "a password inside",
          postgres
              ? "the URL alone, and database.password or PERMIT_DATABASE_PASSWORD"
              : "the URL alone: an H2 file has its password from the keys");
    }
    if (postgres) {
      tree.required("database.user", "the user of the database");
      safeSecret("database.password", tree.required("database.password", "that user's password"));
    }
    String keys =
        tree.text("keys.file")
            .orElse(h2 ? url.substring("jdbc:h2:file:".length()).split(";")[0] + ".keys" : "");
    if (keys.isEmpty()) {
      tree.problem("keys.file", "missing", "a path; beside PostgreSQL there is no default place");
    }
    return new DatabaseSettings(
        url,
        tree.text("database.user").orElse(""),
        tree.text("database.password").orElse(""),
        Path.of(keys));
  }

  private Configuration.Http http() {
    Optional<URI> url = tree.parsed("http.publicUrl", LOCAL_OR_TLS, URI::create);
    url.ifPresent(u -> safeUrl("http.publicUrl", u));
    return new Configuration.Http(
        tree.text("http.host").orElse("127.0.0.1"),
        tree.number("http.port", 0, 65_535).orElse(8080),
        url);
  }

  private Regime regime() {
    String source = tree.required("regime", "a preset or a file, for instance azerbaijan-3h");
    Either<List<Fault>, Regime> regime =
        RegimeSource.read(source.isEmpty() ? "azerbaijan-3h" : source);
    for (Fault fault : regime.swap().getOrElse(List.of())) {
      String where = fault.where().startsWith("regime") ? "" : "regime ";
      tree.problem(where + fault.where(), fault.found(), fault.expected());
    }
    return regime.getOrElse(() -> RegimeSource.read("azerbaijan-3h").get());
  }

  private Optional<Path> register() {
    Optional<Path> file = tree.text("register.file").map(Path::of);
    file.filter(path -> !Files.isReadable(path))
        .ifPresent(
            path -> tree.problem("register.file", path + " cannot be read", "a readable CSV file"));
    return file;
  }

  private Configuration.Mia mia() {
    String url = tree.required("mia.url", "where MIA's interface begins, " + LOCAL_OR_TLS);
    Optional<URI> uri =
        url.isEmpty() ? Optional.empty() : tree.parsed("mia.url", LOCAL_OR_TLS, URI::create);
    uri.ifPresent(u -> safeUrl("mia.url", u));
    String secret = tree.required("mia.secret", "the secret shared with MIA, whsec_…");
    webhookSecret("mia.secret", secret);
    Optional<String> next = tree.text("mia.nextSecret");
    next.ifPresent(s -> webhookSecret("mia.nextSecret", s));
    return new Configuration.Mia(uri.orElse(URI.create("http://localhost")), secret, next);
  }

  private Optional<Configuration.Login> login() {
    if (!tree.has("login")) {
      return Optional.empty();
    }
    tree.required("login.issuer", "the provider's issuer, " + LOCAL_OR_TLS);
    Optional<URI> issuer = tree.parsed("login.issuer", LOCAL_OR_TLS, URI::create);
    issuer.ifPresent(u -> safeUrl("login.issuer", u));
    String id = tree.required("login.clientId", "our client id at the provider");
    String secret = tree.required("login.clientSecret", "our client secret at the provider");
    safeSecret("login.clientSecret", secret);
    Map<String, String> claims = tree.below("login.claims");
    for (String key : claims.keySet()) {
      if (!ClaimNames.KEYS.contains(key)) {
        tree.problem("login.claims." + key, "unknown", "one of " + new TreeSet<>(ClaimNames.KEYS));
      }
    }
    return Optional.of(
        new Configuration.Login(issuer.orElse(URI.create("http://localhost")), id, secret, claims));
  }

  private void webhookSecret(String key, String secret) {
    if (!secret.isEmpty()) {
      try {
        WebhookSecret.parse(secret);
      } catch (IllegalArgumentException e) {
        tree.problem(key, "unsafe (" + e.getMessage() + ")", "a random secret of your own");
      }
    }
  }

  private void safeUrl(String key, URI url) {
    if (!Safety.isSafe(url)) {
      tree.problem(key, url.getScheme() + "://" + url.getHost(), LOCAL_OR_TLS);
    }
  }

  private void safeSecret(String key, String secret) {
    if (Safety.isExample(secret)) {
      tree.problem(key, "an example", "a secret of your own");
    }
  }
}
