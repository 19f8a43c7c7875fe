package az.permit.core.port;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which notice: {@code n-}, the permit without its {@code p-}, and the revision. Immutable and
 * thread-safe.
 *
 * @param permit public id of the permit
 * @param revision its revision, from 1
 */
public record NoticeId(String permit, int revision) {
  private static final String PERMIT = "p-";
  private static final Pattern FORM = Pattern.compile("n-([A-Za-z0-9_-]{1,64})-([1-9][0-9]{0,5})");

  /** The notice that a text names, if it has the form of one. */
  public static Optional<NoticeId> read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new NoticeId(PERMIT + matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Its text, the same for every attempt, and for nothing else. */
  public String text() {
    String bare = permit.startsWith(PERMIT) ? permit.substring(PERMIT.length()) : permit;
    return "n-" + bare + "-" + revision;
  }
}
