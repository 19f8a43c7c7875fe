package az.permit.core.organisation.rules;

import az.permit.core.regime.LocalizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry of a list that the operator keeps. Immutable and thread-safe.
 *
 * @param code its stable name in records, ASCII letters, digits and hyphens
 * @param name as people read it
 */
public record Choice(String code, LocalizedText name) {
  /** The plain spellings by which it is found: its code, and its name in each language. */
  Set<String> spellings() {
    Set<String> spellings = new HashSet<>();
    spellings.add(code);
    spellings.add(Spelling.plain(name.az()));
    spellings.add(Spelling.plain(name.en()));
    spellings.add(Spelling.plain(name.ru()));
    return spellings;
  }

  /** The entries by all their spellings; where two share one, the first of the list has it. */
  static Map<String, Choice> bySpelling(List<Choice> list) {
    Map<String, Choice> found = new HashMap<>();
    list.forEach(choice -> choice.spellings().forEach(s -> found.putIfAbsent(s, choice)));
    return Map.copyOf(found);
  }
}
