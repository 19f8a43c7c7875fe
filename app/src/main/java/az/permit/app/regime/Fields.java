package az.permit.app.regime;

import az.permit.core.regime.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one object of a regime file, read with complaints. Not thread-safe. */
final class Fields {
  private final String path;
  private final JsonNode node;
  private final List<Fault> faults;
  private final Set<String> known = new HashSet<>();

  Fields(String path, JsonNode node) {
    this(path, node, new ArrayList<>());
  }

  private Fields(String path, JsonNode node, List<Fault> faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  List<Fault> faults() {
    return faults;
  }

  Optional<String> text(String name) {
    known.add(name);
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  String required(String name, String expected) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      fault(name, "missing", expected);
    }
    return text.orElse("");
  }

  <T> Optional<T> parsed(String name, String expected, Function<String, T> parse) {
    Optional<String> text = text(name);
    try {
      return text.map(parse);
    } catch (RuntimeException e) {
      fault(name, text.orElse(""), expected);
      return Optional.empty();
    }
  }

  Optional<Integer> number(String name) {
    return parsed(name, "a whole number", Integer::valueOf);
  }

  Optional<Fields> object(String name) {
    known.add(name);
    JsonNode value = node.path(name);
    return value.isObject()
        ? Optional.of(new Fields(path + "." + name, value, faults))
        : Optional.empty();
  }

  List<Fields> list(String name) {
    known.add(name);
    List<Fields> items = new ArrayList<>();
    for (int i = 0; i < node.path(name).size(); i++) {
      items.add(new Fields(path + "." + name + "[" + i + "]", node.path(name).get(i), faults));
    }
    return items;
  }

  List<String> texts(String name) {
    known.add(name);
    List<String> items = new ArrayList<>();
    node.path(name).forEach(item -> items.add(item.asText()));
    return items;
  }

  /** Every field, by its name; all of them count as known. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    known.addAll(names);
    return names;
  }

  /** A field that nobody asked for was meant to do something, and would do nothing. */
  void refuseUnknown() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                fault(name, "no such field", "one of " + String.join(", ", known));
              }
            });
  }

  void fault(String name, String found, String expected) {
    faults.add(new Fault(path + "." + name, found, expected));
  }
}
