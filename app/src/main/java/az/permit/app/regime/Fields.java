package az.permit.app.regime;

import az.permit.core.regime.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one object of a regime file, read with complaints. A field that is there but of
 * another kind is a fault and never a field left out, for it was meant to do something. Not
 * thread-safe.
 */
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
    return node(name).flatMap(value -> scalar(name, value));
  }

  String required(String name, String expected) {
    return present(name, expected) ? text(name).orElse("") : "";
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

  <T> Optional<T> requiredParsed(String name, String expected, Function<String, T> parse) {
    return present(name, expected) ? parsed(name, expected, parse) : Optional.empty();
  }

  Optional<Integer> number(String name) {
    return parsed(name, "a whole number", Integer::valueOf);
  }

  Optional<Fields> object(String name) {
    return node(name).flatMap(value -> section(name, value));
  }

  Optional<Fields> requiredObject(String name, String expected) {
    return present(name, expected) ? object(name) : Optional.empty();
  }

  List<Fields> list(String name) {
    List<Fields> sections = new ArrayList<>();
    List<JsonNode> items = items(name);
    for (int i = 0; i < items.size(); i++) {
      section(name + "[" + i + "]", items.get(i)).ifPresent(sections::add);
    }
    return sections;
  }

  /** The single values of a list; a list without any is a fault, for nobody writes one in vain. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> items = items(name);
    items.forEach(item -> scalar(name, item).ifPresent(texts::add));
    if (items.isEmpty() && node.path(name).isArray()) {
      fault(name, "an empty list", "at least one");
    }
    return texts;
  }

  List<String> requiredTexts(String name, String expected) {
    return present(name, expected) ? texts(name) : List.of();
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

  private boolean present(String name, String expected) {
    if (node.has(name)) {
      return true;
    }
    known.add(name);
    fault(name, "missing", expected);
    return false;
  }

  private Optional<JsonNode> node(String name) {
    known.add(name);
    return Optional.ofNullable(node.get(name));
  }

  private List<JsonNode> items(String name) {
    List<JsonNode> items = new ArrayList<>();
    Optional<JsonNode> list = node(name);
    list.filter(value -> !value.isArray()).ifPresent(value -> fault(name, kind(value), "a list"));
    list.filter(JsonNode::isArray).ifPresent(value -> value.forEach(items::add));
    return items;
  }

  private Optional<String> scalar(String name, JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      return Optional.of(value.asText());
    }
    fault(name, kind(value), "a single value");
    return Optional.empty();
  }

  private Optional<Fields> section(String name, JsonNode value) {
    if (value.isObject()) {
      return Optional.of(new Fields(path + "." + name, value, faults));
    }
    fault(name, kind(value), "a section with fields");
    return Optional.empty();
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a section with fields";
      case NULL -> "nothing";
      default -> value.asText();
    };
  }
}
