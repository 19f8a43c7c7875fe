package az.permit.sms.text;

import az.permit.core.citizen.IncomingMessage.Part;
import java.util.Optional;

/**
 * The header at the beginning of user data, 3GPP TS 23.040 section 9.2.3.24, as far as we need it.
 *
 * @param length its octets, its length octet included; 0 if there is none
 * @param part which part of a long message this is
 */
public record UserDataHeader(int length, Optional<Part> part) {
  /** No header: all octets are text. */
  public static final UserDataHeader NONE = new UserDataHeader(0, Optional.empty());

  private static final int REFERENCE_OF_8_BITS = 0x00;
  private static final int REFERENCE_OF_16_BITS = 0x08;

  /** Reads the header; one that is longer than the user data is none, and never throws. */
  public static UserDataHeader parse(byte[] userData) {
    if (userData.length == 0 || (userData[0] & 0xFF) + 1 > userData.length) {
      return NONE;
    }
    int end = (userData[0] & 0xFF) + 1;
    Optional<Part> part = Optional.empty();
    int at = 1;
    while (at + 1 < end) {
      int element = userData[at] & 0xFF;
      int length = userData[at + 1] & 0xFF;
      if (at + 2 + length > end) {
        break;
      }
      if (element == REFERENCE_OF_8_BITS && length == 3) {
        part = part(userData[at + 2] & 0xFF, userData[at + 3] & 0xFF, userData[at + 4] & 0xFF);
      } else if (element == REFERENCE_OF_16_BITS && length == 4) {
        int reference = (userData[at + 2] & 0xFF) << 8 | userData[at + 3] & 0xFF;
        part = part(reference, userData[at + 4] & 0xFF, userData[at + 5] & 0xFF);
      }
      at += 2 + length;
    }
    return new UserDataHeader(end, part);
  }

  /** The part, if the numbers make sense and there is more than one. */
  public static Optional<Part> part(int reference, int total, int number) {
    boolean makesSense = total > 1 && number >= 1 && number <= total;
    return makesSense ? Optional.of(new Part(reference, total, number)) : Optional.empty();
  }
}
