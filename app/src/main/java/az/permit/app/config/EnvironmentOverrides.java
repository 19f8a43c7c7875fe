package az.permit.app.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that override keys: {@code PERMIT_DATABASE_URL} is {@code database.url}, {@code
 * PERMIT_HTTP_PUBLIC_URL} is {@code http.publicUrl}, {@code
 * PERMIT_SMS_OPERATORS_0_BINDS_1_PASSWORD} is the password of the second bind of the first
 * operator.
 */
final class EnvironmentOverrides {
  private static final String PREFIX = "PERMIT_";

  private EnvironmentOverrides() {}

  /** Key to value; a variable that is no key's becomes a problem, for it was meant to be one. */
  static Map<String, String> of(Map<String, String> environment, List<Problem> problems) {
    Map<String, String> overrides = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            String key = keyOf(name.substring(PREFIX.length()));
            if (key.isEmpty()) {
              problems.add(new Problem(name, "no such variable", "PERMIT_ and a key in capitals"));
            } else {
              overrides.put(key, value);
            }
          }
        });
    return overrides;
  }

  private static String keyOf(String name) {
    for (String key : ConfigKeys.ALL) {
      Matcher matcher = pattern(key).matcher(name);
      if (matcher.matches()) {
        String filled = key;
        for (int i = 1; i <= matcher.groupCount(); i++) {
          filled = filled.replaceFirst("[#*]", matcher.group(i));
        }
        return filled;
      }
    }
    return "";
  }

  private static Pattern pattern(String key) {
    StringBuilder pattern = new StringBuilder();
    for (char c : key.toCharArray()) {
      if (c == '.') {
        pattern.append('_');
      } else if (c == '#') {
        pattern.append("(\\d+)");
      } else if (c == '*') {
        pattern.append("(\\w+)");
      } else if (c >= 'A' && c <= 'Z') {
        pattern.append("_?").append(c);
      } else {
        pattern.append((char) (c - 'a' + 'A'));
      }
    }
    return Pattern.compile(pattern.toString());
  }
}
