package az.permit.app.config;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code serve} refuses although it would work. */
final class Safety {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** As they stand in examples, so known to everybody. */
  private static final Set<String> EXAMPLES =
      Set.of("secret", "password", "changeme", "change-me", "example", "test", "…", "...");

  /** As the drivers of both databases read them: before the host, or among the options. */
  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("//[^?@]*:[^?]*@|[?&;]\\s*(ssl)?password\\s*=", Pattern.CASE_INSENSITIVE);

  private Safety() {}

  /** Whether a JDBC URL holds a password, which would show up wherever the URL does. */
  static boolean holdsPassword(String url) {
    return PASSWORD_IN_URL.matcher(url).find();
  }

  /** Whether an address may be used: https, or plain http on this machine only. */
  static boolean isSafe(URI url) {
    String host = url.getHost();
    if (host == null) {
      return false;
    }
    return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isLoopback(host));
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  static boolean isExample(String secret) {
    return EXAMPLES.contains(secret.strip().toLowerCase(Locale.ROOT));
  }
}
