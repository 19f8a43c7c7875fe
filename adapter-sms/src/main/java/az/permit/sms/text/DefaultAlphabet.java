package az.permit.sms.text;

import java.nio.charset.StandardCharsets;

/** What an operator means by data_coding 0, which SMPP leaves to each message centre. */
public enum DefaultAlphabet {
  /** GSM 7-bit, one septet in each octet: the common case. */
  GSM_UNPACKED {
    @Override
    String decode(byte[] octets, int from) {
      return GsmAlphabet.decode(octets, from);
    }

    @Override
    byte[] encode(byte[] header, String text) {
      return Octets.join(header, GsmAlphabet.encode(text));
    }
  },
  /** GSM 7-bit, eight septets in seven octets, as over the air. */
  GSM_PACKED {
    @Override
    String decode(byte[] octets, int from) {
      return GsmAlphabet.decode(Septets.unpack(octets, from), 0);
    }

    @Override
    byte[] encode(byte[] header, String text) {
      return Septets.pack(header, GsmAlphabet.encode(text));
    }
  },
  /** ISO 8859-1. */
  LATIN1 {
    @Override
    String decode(byte[] octets, int from) {
      return new String(octets, from, octets.length - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    byte[] encode(byte[] header, String text) {
      return Octets.join(header, text.getBytes(StandardCharsets.ISO_8859_1));
    }
  },
  /** ASCII. */
  ASCII {
    @Override
    String decode(byte[] octets, int from) {
      return new String(octets, from, octets.length - from, StandardCharsets.US_ASCII);
    }

    @Override
    byte[] encode(byte[] header, String text) {
      return Octets.join(header, text.getBytes(StandardCharsets.US_ASCII));
    }
  },
  /** UTF-8. */
  UTF8 {
    @Override
    String decode(byte[] octets, int from) {
      return new String(octets, from, octets.length - from, StandardCharsets.UTF_8);
    }

    @Override
    byte[] encode(byte[] header, String text) {
      return Octets.join(header, text.getBytes(StandardCharsets.UTF_8));
    }
  };

  /** The text behind the first {@code from} octets, which are a header; never throws. */
  abstract String decode(byte[] octets, int from);

  /** The header and the text; what the alphabet lacks becomes a question mark. */
  abstract byte[] encode(byte[] header, String text);
}
