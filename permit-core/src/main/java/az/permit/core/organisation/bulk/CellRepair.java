package az.permit.core.organisation.bulk;

import az.permit.core.organisation.form.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what spreadsheets do to the values of a form. Stateless and thread-safe. */
final class CellRepair {
  private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]\\.[0-9]+[eE]\\+[0-9]{1,2}");
  private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DAY_NUMBER = Pattern.compile("[0-9]{5}");
  private static final Pattern WITH_TIME =
      Pattern.compile("([0-9./-]{8,10})[T ][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?");

  /** Day 0 of a spreadsheet: it counts 1900 as a leap year. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final int PIN_LENGTH = 7;

  private CellRepair() {}

  /** What was meant by a cell. */
  static String of(FormField field, String cell) {
    String bare = unquoted(cell.strip());
    return switch (field) {
      case PIN -> pin(number(bare));
      case CARD_NUMBER,
          CARD_SERIES,
          SERVICE_CARD_SERIES,
          SERVICE_CARD_NUMBER,
          BASIS_NUMBER,
          PLATE ->
          number(bare);
      case BIRTH_DATE, START, END, BASIS_DATE -> date(bare);
      case FIRST_NAME, SURNAME, PATRONYMIC, WORKPLACE, POSITION, RANK, TYPE, TERRITORIES, NOTE ->
          bare;
    };
  }

  /** Without the quotes, the apostrophe or the formula that kept a number a text. */
  private static String unquoted(String cell) {
    Matcher formula = FORMULA_TEXT.matcher(cell);
    if (formula.matches()) {
      return formula.group(1).strip();
    }
    if (cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")) {
      String inner = cell.substring(1, cell.length() - 1);
      return inner.indexOf('"') < 0 ? inner.strip() : cell; // "A" and "B" is no quoted text
    }
    return cell.startsWith("'") ? cell.substring(1).strip() : cell;
  }

  /** A number that was made 1.234567E+6 or 1234567.0. */
  private static String number(String text) {
    if (SCIENTIFIC.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      return number.scale() <= 0 ? number.toPlainString() : text;
    }
    Matcher whole = WHOLE.matcher(text);
    return whole.matches() ? whole.group(1) : text;
  }

  /** A PIN of digits alone that lost its zeros in front. */
  private static String pin(String text) {
    return DIGITS.matcher(text).matches() && text.length() < PIN_LENGTH
        ? "0".repeat(PIN_LENGTH - text.length()) + text
        : text;
  }

  /** A date that was made a number of days, or that got a time of day. */
  private static String date(String text) {
    String whole = number(text);
    if (DAY_NUMBER.matcher(whole).matches()) {
      return DAY_ZERO.plusDays(Integer.parseInt(whole)).toString();
    }
    Matcher withTime = WITH_TIME.matcher(text);
    return withTime.matches() ? withTime.group(1) : text;
  }
}
