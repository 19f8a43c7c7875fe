package az.permit.app.config;

import az.permit.app.config.Configuration.Register;
import az.permit.app.config.Configuration.RemoteRegister;
import az.permit.mia.register.RegisterSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads where the population register is. */
final class RegisterReader {
  private static final URI ANY = URI.create("http://localhost");

  private final ConfigTree tree;
  private final Secrets secrets;

  RegisterReader(ConfigTree tree, Secrets secrets) {
    this.tree = tree;
    this.secrets = secrets;
  }

  Optional<Register> read() {
    Optional<Path> file = tree.text("register.file").map(Path::of);
    boolean remote = tree.has("register.url") || tree.has("register.secret");
    if (file.isPresent() && remote) {
      tree.problem("register", "a file and a url", "one of them");
    }
    file.filter(path -> !Files.isReadable(path))
        .ifPresent(
            path -> tree.problem("register.file", path + " cannot be read", "a readable CSV file"));
    return file.isPresent() || remote
        ? Optional.of(new Register(file, remote ? Optional.of(remote()) : Optional.empty()))
        : Optional.empty();
  }

  private RemoteRegister remote() {
    tree.required("register.url", "where its interface begins, " + Secrets.LOCAL_OR_TLS);
    Optional<URI> url = tree.parsed("register.url", Secrets.LOCAL_OR_TLS, URI::create);
    url.ifPresent(u -> secrets.safeUrl("register.url", u));
    String secret = tree.required("register.secret", "the secret shared with it, whsec_…");
    secrets.webhookSecret("register.secret", secret);
    Optional<String> next = tree.text("register.nextSecret");
    next.ifPresent(s -> secrets.webhookSecret("register.nextSecret", s));
    long limit =
        tree.number("register.timeoutMillis", 100, 1_900)
            .orElse((int) RegisterSettings.USUAL_LIMIT.toMillis());
    long minutes =
        tree.number("register.cacheMinutes", 0, 1_440)
            .orElse((int) RegisterSettings.USUALLY_KEPT.toMinutes());
    int most =
        tree.number("register.cacheSize", 0, 10_000_000).orElse(RegisterSettings.USUALLY_MOST_KEPT);
    return new RemoteRegister(
        new RegisterSettings(
            url.orElse(ANY), Duration.ofMillis(limit), Duration.ofMinutes(minutes), most),
        secret,
        next);
  }
}
