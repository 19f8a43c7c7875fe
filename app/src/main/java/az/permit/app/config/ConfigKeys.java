package az.permit.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every key of the configuration file; {@code #} stands for a place in a list. */
final class ConfigKeys {
  static final List<String> ALL =
      List.of(
          "database.url",
          "database.user",
          "database.password",
          "http.host",
          "http.port",
          "http.publicUrl",
          "regime",
          "register.file",
          "keys.file",
          "log.format",
          "sms.shortNumber",
          "sms.operators.#.name",
          "sms.operators.#.prefixes.#",
          "sms.operators.#.alphabet",
          "sms.operators.#.letters",
          "sms.operators.#.busyStatus",
          "sms.operators.#.retry.*",
          "sms.operators.#.retryDelays.#",
          "sms.operators.#.sourceTon",
          "sms.operators.#.sourceNpi",
          "sms.operators.#.tls",
          "sms.operators.#.trustedCertificates",
          "sms.operators.#.binds.#.host",
          "sms.operators.#.binds.#.port",
          "sms.operators.#.binds.#.systemId",
          "sms.operators.#.binds.#.password",
          "sms.operators.#.binds.#.systemType",
          "sms.operators.#.binds.#.window",
          "sms.operators.#.binds.#.ratePerSecond",
          "mia.url",
          "mia.secret",
          "mia.nextSecret",
          "login.issuer",
          "login.clientId",
          "login.clientSecret",
          "login.claims.*",
          "mail.host",
          "mail.port",
          "mail.tls",
          "mail.from",
          "mail.user",
          "mail.password");

  private ConfigKeys() {}

  /** Whether a file may hold that key, places in lists written as numbers. */
  static boolean isKnown(String path) {
    return ALL.stream().anyMatch(key -> matches(key.split("\\."), path.split("\\.")));
  }

  /** The known key that looks most like the wrong one. */
  static String nearest(String path) {
    String shape = path.replaceAll("\\.\\d+", ".#");
    return ALL.stream()
        .min((a, b) -> Integer.compare(distance(a, shape), distance(b, shape)))
        .orElseThrow();
  }

  /** What belongs below that path, in words; empty if no known key is longer. */
  static Optional<String> below(String path) {
    int depth = path.split("\\.").length;
    List<String> names =
        ALL.stream()
            .map(key -> key.split("\\."))
            .filter(key -> key.length > depth)
            .filter(key -> matches(Arrays.copyOf(key, depth), path.split("\\.")))
            .map(key -> key[depth])
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            switch (names.get(0)) {
              case "#" -> "a list";
              case "*" -> "a section of names and values";
              default -> "a section with " + String.join(", ", names);
            });
  }

  private static boolean matches(String[] key, String[] path) {
    if (key.length != path.length) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      boolean place = key[i].equals("#") && path[i].matches("\\d+");
      if (!place && !key[i].equals("*") && !key[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
