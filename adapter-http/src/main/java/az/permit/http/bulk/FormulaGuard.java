package az.permit.http.bulk;

/**
 * Keeps what somebody typed from running as a formula in the spreadsheet of whoever opens our
 * files. Stateless and thread-safe.
 */
public final class FormulaGuard {
  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  /** The text for a cell; an apostrophe before it, which an import takes away again. */
  public static String guard(String text) {
    return text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
