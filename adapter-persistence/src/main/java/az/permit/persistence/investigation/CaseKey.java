package az.permit.persistence.investigation;

import az.permit.core.investigation.CaseFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a case is kept, and what it is called outside: {@code a-1f}. */
record CaseKey(CaseTable table, long id) {
  private static final int HEXADECIMAL = 16;

  /** Nothing but what {@link #name} writes, so that a case has one name. */
  private static final Pattern NAME = Pattern.compile("([ao])-(0|[1-9a-f][0-9a-f]{0,14})");

  static Optional<CaseKey> of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new CaseKey(
                CaseTable.of(matcher.group(1)), Long.parseLong(matcher.group(2), HEXADECIMAL)))
        : Optional.empty();
  }

  /**
   * The key of a case that came from here.
   *
   * @throws IllegalArgumentException if it did not
   */
  static CaseKey of(CaseFile file) {
    return of(file.id()).orElseThrow(() -> new IllegalArgumentException("expected a case of ours"));
  }

  String name() {
    return table.letter() + "-" + Long.toHexString(id);
  }
}
