package az.permit.app.shipped;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of secrets that a file may betray, each by a form that nothing else has. */
enum Secret {
  /** A PEM block with a body; libraries name the first line alone. */
  PRIVATE_KEY(
      "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----[\\s\\\\nr\"+]{1,99}[A-Za-z0-9+/=]{32}",
      ".*"),
  /** As Standard Webhooks writes them, of 24 bytes at least; the tests have some of their own. */
  WEBHOOK_SECRET("whsec_[A-Za-z0-9+/]{32}", "(?!.*src/(?:test|browser)/).*"),
  /** The id of an access key of Amazon, beside which its secret is never far. */
  CLOUD_KEY("(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])", ".*"),
  /** An access token of GitHub. */
  REPOSITORY_TOKEN("gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50}", ".*"),
  /** A value of a key of the configuration; examples leave it empty, or begin it and stop. */
  CONFIGURED(
      "(?i:password|secret)[\"']?[ \\t]*[:=][ \\t]*[\"']?(?!whsec_[\"'\\s])[^\\s\"'#{},]",
      ".*\\.(?:yaml|yml|md)");

  private final Pattern form;
  private final Pattern where;

  Secret(String form, String where) {
    this.form = Pattern.compile(form);
    this.where = Pattern.compile(where);
  }

  /** The kinds found in a file, and on which lines; never the secrets themselves. */
  static List<String> in(String path, String content) {
    return Arrays.stream(values())
        .filter(kind -> kind.where.matcher(path).matches())
        .flatMap(kind -> kind.found(path, content))
        .toList();
  }

  private Stream<String> found(String path, String content) {
    return form.matcher(content)
        .results()
        .map(match -> content.substring(0, match.start()).lines().count())
        .map(line -> "%s in %s, about line %d".formatted(this, path, line));
  }
}
