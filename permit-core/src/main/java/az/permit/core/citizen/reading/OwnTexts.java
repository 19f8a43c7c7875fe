package az.permit.core.citizen.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Recognises our own replies when they come back, from an auto-responder or forwarded: they name a
 * document, and would be read as a request for it. Only letters count, as the reader reads them, so
 * that neither case nor spaces nor line ends hide a text. Immutable and thread-safe.
 */
final class OwnTexts {
  /** In letters; what is shorter, a citizen may well write too. */
  private static final int SHORTEST_MARK = 9;

  private final List<String> marks = new ArrayList<>();

  /**
   * @param phrases fixed words of our texts, each as it is sent
   */
  OwnTexts(Collection<String> phrases) {
    phrases.stream()
        .flatMap(phrase -> new Tokens(phrase).letters().stream())
        .filter(letters -> letters.length() >= SHORTEST_MARK)
        .distinct()
        .sorted(Comparator.comparingInt(String::length))
        .forEach(this::add);
  }

  private void add(String letters) {
    if (marks.stream().noneMatch(letters::contains)) {
      marks.add(letters);
    }
  }

  /** Without a stream for each: most of the time of a talkative message is spent here. */
  private boolean hasMark(String letters) {
    for (int i = 0; i < marks.size(); i++) {
      if (letters.contains(marks.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a message holds words of ours. */
  boolean areIn(Tokens message) {
    if (message.longestLetters() < SHORTEST_MARK) {
      return false;
    }
    for (String letters : message.letters()) {
      if (letters.length() >= SHORTEST_MARK && hasMark(letters)) {
        return true;
      }
    }
    return false;
  }
}
