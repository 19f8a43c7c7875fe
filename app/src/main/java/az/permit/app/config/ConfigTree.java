package az.permit.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The scalars of a configuration by their path, read with complaints. Not thread-safe. */
final class ConfigTree {
  private final Map<String, String> scalars = new TreeMap<>();
  private final List<Problem> problems;

  ConfigTree(JsonNode root, Map<String, String> overrides, List<Problem> problems) {
    this.problems = problems;
    flatten("", root);
    scalars.putAll(overrides);
    scalars.keySet().stream().filter(key -> !ConfigKeys.isKnown(key)).forEach(this::unknown);
  }

  private void flatten(String path, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(join(path, e.getKey()), e.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(join(path, Integer.toString(i)), node.get(i));
      }
    } else if (!node.isNull() && !node.isMissingNode()) {
      scalars.put(path, node.asText());
    }
  }

  private void unknown(String key) {
    Optional<String> parts = ConfigKeys.below(key);
    problems.add(
        parts.isPresent()
            ? new Problem(shown(key), "a single value", parts.get())
            : new Problem(shown(key), "no such key", "for instance " + ConfigKeys.nearest(key)));
  }

  boolean has(String prefix) {
    return scalars.keySet().stream().anyMatch(k -> k.equals(prefix) || k.startsWith(prefix + "."));
  }

  /** The places of a list, each as the path before its keys. */
  List<String> places(String list) {
    TreeSet<Integer> places = new TreeSet<>();
    String prefix = list + ".";
    for (String key : scalars.keySet()) {
      if (key.startsWith(prefix)) {
        String place = key.substring(prefix.length()).split("\\.", 2)[0];
        if (place.matches("\\d{1,4}")) {
          places.add(Integer.valueOf(place));
        }
      }
    }
    return places.stream().map(place -> prefix + place).toList();
  }

  /** The scalars below a path, by their last name. */
  Map<String, String> below(String path) {
    Map<String, String> below = new TreeMap<>();
    scalars.forEach(
        (key, value) -> {
          if (key.startsWith(path + ".")) {
            below.put(key.substring(path.length() + 1), value);
          }
        });
    return below;
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(scalars.get(key)).filter(value -> !value.isBlank());
  }

  String required(String key, String expected) {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      problem(key, "missing", expected);
    }
    return value.orElse("");
  }

  OptionalInt number(String key, int min, int max) {
    Optional<Integer> number = parsed(key, "a number from " + min + " to " + max, Integer::decode);
    if (number.isPresent() && (number.get() < min || number.get() > max)) {
      problem(key, "" + number.get(), "a number from " + min + " to " + max);
      return OptionalInt.empty();
    }
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The value as something else; a value of which {@code parse} throws becomes a problem. */
  <T> Optional<T> parsed(String key, String expected, Function<String, T> parse) {
    Optional<String> value = text(key);
    try {
      return value.map(parse);
    } catch (RuntimeException e) {
      problem(key, "\"" + value.orElse("") + "\"", expected);
      return Optional.empty();
    }
  }

  void problem(String key, String found, String expected) {
    problems.add(new Problem(shown(key), found, expected));
  }

  private static String shown(String key) {
    return key.replaceAll("\\.(\\d+)", "[$1]");
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
