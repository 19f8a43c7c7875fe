package az.permit.core.identity;

/**
 * An address of the mobile network exactly as it came: a reply goes back to the very same.
 * Immutable and thread-safe.
 *
 * @param ton type of number, SMPP 3.4 section 5.2.5, 0–255
 * @param npi numbering plan indicator, SMPP 3.4 section 5.2.6, 0–255
 * @param value digits, or letters where the type of number is alphanumeric; empty if none was given
 */
public record SmsAddress(int ton, int npi, String value) {
  /** Type of number 5: a name in place of a number, to which nobody can reply. */
  public static final int ALPHANUMERIC = 5;

  /** International number of the telephone plan, for instance {@code 994501234567}. */
  public static SmsAddress international(String digits) {
    return new SmsAddress(1, 1, digits);
  }

  /** The same line however an operator marks its type: the value without a leading plus. */
  public String line() {
    return value.startsWith("+") ? value.substring(1) : value;
  }

  /** A mask: a phone number never reaches a log by accident. */
  @Override
  public String toString() {
    return "phone ***";
  }
}
