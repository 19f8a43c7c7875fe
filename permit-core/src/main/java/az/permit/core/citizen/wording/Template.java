package az.permit.core.citizen.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A text with {@code {placeholders}}, taken apart once. Immutable and thread-safe. */
final class Template {
  private final List<String> parts;

  /** Of a text in which every brace is part of a placeholder. */
  Template(String text) {
    List<String> found = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("expected a closing brace in: " + text);
      }
      found.add(text.substring(at, open));
      found.add(text.substring(open + 1, close));
      at = close + 1;
    }
    found.add(text.substring(at));
    parts = List.copyOf(found);
  }

  /** What stands between the placeholders. */
  List<String> fixed() {
    return IntStream.range(0, parts.size()).filter(i -> i % 2 == 0).mapToObj(parts::get).toList();
  }

  /** The text with every placeholder replaced by its value. */
  String fill(UnaryOperator<String> values) {
    StringBuilder text = new StringBuilder(160);
    for (int i = 0; i < parts.size(); i++) {
      text.append(i % 2 == 0 ? parts.get(i) : values.apply(parts.get(i)));
    }
    return text.toString();
  }
}
