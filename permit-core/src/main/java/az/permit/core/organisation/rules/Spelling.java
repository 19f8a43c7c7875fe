package az.permit.core.organisation.rules;

/**
 * The plain spelling of names, by which they are found however they were typed: {@code İSGƏNDƏROV},
 * {@code isgəndərov} and {@code Isgenderov} are one. By a table and no case mapping, which depends
 * on locale. Stateless and thread-safe.
 */
public final class Spelling {
  private static final String FULL = "ƏəÖöÜüĞğÇçŞşİıІіÂâ";
  private static final String PLAIN = "eeoouuggccssiiiiaa";
  private static final char DOT_ABOVE = '\u0307';

  private Spelling() {}

  /** The plain spelling: small letters, one space between words, none around. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !plain.isEmpty();
      } else if (c != DOT_ABOVE) {
        if (gap) {
          plain.append(' ');
          gap = false;
        }
        plain.append(plain(c));
      }
    }
    return plain.toString();
  }

  private static char plain(char c) {
    int at = FULL.indexOf(c);
    return at >= 0 ? PLAIN.charAt(at) : Character.toLowerCase(c);
  }
}
