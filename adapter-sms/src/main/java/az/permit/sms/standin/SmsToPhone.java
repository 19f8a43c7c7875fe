package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;

/**
 * A message as a phone shows it, its parts joined. Immutable and thread-safe.
 *
 * @param from who sent it: the short number
 * @param to the phone
 * @param text what it says
 */
public record SmsToPhone(SmsAddress from, SmsAddress to, String text) {
  /** Nothing of a citizen. */
  @Override
  public String toString() {
    return "SMS of " + text.length() + " characters";
  }
}
