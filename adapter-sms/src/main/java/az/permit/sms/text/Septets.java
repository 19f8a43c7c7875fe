package az.permit.sms.text;

import java.util.Arrays;

/** Septets packed eight into seven octets, 3GPP TS 23.038 section 6.1.2.1. */
final class Septets {
  private Septets() {}

  /** The septets behind a header of so many octets; after a header they begin on a septet. */
  static byte[] unpack(byte[] octets, int headerOctets) {
    int firstBit = (headerOctets * 8 + 6) / 7 * 7;
    int count = Math.max(0, (octets.length * 8 - firstBit) / 7);
    byte[] septets = new byte[count];
    for (int i = 0; i < count; i++) {
      int bit = firstBit + i * 7;
      int pair = octets[bit / 8] & 0xFF;
      if (bit / 8 + 1 < octets.length) {
        pair |= (octets[bit / 8 + 1] & 0xFF) << 8;
      }
      septets[i] = (byte) (pair >> (bit % 8) & 0x7F);
    }
    // Eight septets fill seven octets: a seventh octet with room for one more may hold mere
    // padding.
    boolean padded = count > 0 && (octets.length * 8 - firstBit) % 7 == 0 && count % 8 == 0;
    boolean padding = padded && (septets[count - 1] == 0 || septets[count - 1] == '\r');
    return padding ? Arrays.copyOf(septets, count - 1) : septets;
  }

  /** The header octets, then the septets, from the next septet boundary on. */
  static byte[] pack(byte[] header, byte[] septets) {
    int firstBit = (header.length * 8 + 6) / 7 * 7;
    byte[] octets = Arrays.copyOf(header, (firstBit + septets.length * 7 + 7) / 8);
    for (int i = 0; i < septets.length; i++) {
      int bit = firstBit + i * 7;
      int pair = septets[i] << (bit % 8);
      octets[bit / 8] |= (byte) pair;
      if (pair > 0xFF) {
        octets[bit / 8 + 1] |= (byte) (pair >> 8);
      }
    }
    // Seven bits left over would read as '@': the standard fills them with a carriage return.
    if (septets.length % 8 == 7 && header.length == 0) {
      octets[octets.length - 1] |= (byte) ('\r' << 1);
    }
    return octets;
  }
}
