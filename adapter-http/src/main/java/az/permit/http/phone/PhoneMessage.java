package az.permit.http.phone;

import java.util.regex.Pattern;

/**
 * A text that can be sent. Immutable and thread-safe.
 *
 * @param from digits in international form
 * @param text 1 to {@value #MAX_CHARACTERS} characters
 */
record PhoneMessage(String from, String text) {
  /** Three parts of a long SMS in the 7-bit alphabet. */
  static final int MAX_CHARACTERS = 459;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,15}");

  /**
   * Takes what was typed; spaces and hyphens in the number are let pass.
   *
   * @throws PhoneRefusal if it cannot be sent, with what to mend
   */
  static PhoneMessage of(String from, String text) throws PhoneRefusal {
    String number = from.replaceAll("[ \\-()]", "");
    if (!NUMBER.matcher(number).matches()) {
      throw new PhoneRefusal(
          "Nömrə 7–15 rəqəm olmalıdır.", "The phone number must have 7 to 15 digits.");
    }
    if (text.isBlank()) {
      throw new PhoneRefusal("Mesaj boşdur.", "The message is empty.");
    }
    if (text.length() > MAX_CHARACTERS) {
      throw new PhoneRefusal(
          "Mesaj çox uzundur: ən çoxu " + MAX_CHARACTERS + " simvol.",
          "The message is too long: at most " + MAX_CHARACTERS + " characters.");
    }
    return new PhoneMessage(number.startsWith("+") ? number.substring(1) : number, text);
  }

  /** Nothing of a citizen: neither the number nor the text reaches a log by accident. */
  @Override
  public String toString() {
    return "message of " + text.length() + " characters";
  }
}
