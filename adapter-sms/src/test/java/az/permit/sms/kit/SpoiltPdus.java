package az.permit.sms.kit;

import az.permit.sms.wire.ShortMessage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every kind of deliver_sm, spoilt behind its header in every kind of way. */
public final class SpoiltPdus {
  private static final int HEADER = 16;
  private static final int DELIVER = 5;
  private static final List<byte[]> WHOLE =
      List.of(
          pdu(0, "", ascii("2 AZE 1111111"), ""),
          pdu(8, "", "1 MYİ 1111111".getBytes(StandardCharsets.UTF_16BE), ""),
          pdu(0, "0500032a0201", ascii("2 AZE 111"), ""),
          pdu(8, "060804beef0202", "1111".getBytes(StandardCharsets.UTF_16BE), ""),
          pdu(0, "", ascii("2 AZE " + "1".repeat(290)), ""),
          pdu(0, "", ascii("2 AZE 111"), "020c0002beef020e000102020f000101"),
          pdu(0xF4, "", ascii("2 AZE 1111111"), "020400020001"));

  private SpoiltPdus() {}

  /** How a message is spoilt. */
  private enum Damage {
    SET {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        Arrays.fill(body, at, at + length, (byte) octet);
        return body;
      }
    },
    FLIP {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        body[at] ^= (byte) (1 << (octet & 7));
        return body;
      }
    },
    CUT_OFF {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        return Arrays.copyOf(body, at);
      }
    },
    CUT_OUT {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        return join(Arrays.copyOf(body, at), Arrays.copyOfRange(body, at + length, body.length));
      }
    },
    INSERT {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        byte[] inserted = new byte[length];
        Arrays.fill(inserted, (byte) octet);
        return join(
            Arrays.copyOf(body, at), join(inserted, Arrays.copyOfRange(body, at, body.length)));
      }
    },
    REPEAT {
      @Override
      byte[] to(byte[] body, int at, int length, int octet) {
        return join(Arrays.copyOf(body, at + length), Arrays.copyOfRange(body, at, body.length));
      }
    };

    /** The body after it; may be the same array. */
    abstract byte[] to(byte[] body, int at, int length, int octet);
  }

  private record Change(Damage damage, int place, int length, int octet) {
    byte[] in(byte[] body) {
      if (body.length == 0) {
        return body;
      }
      int at = place % body.length;
      return damage.to(body.clone(), at, Math.min(length, body.length - at), octet);
    }
  }

  /** PDUs with a right command_length and sequence 1, whatever is in them. */
  public static Arbitrary<byte[]> deliveries() {
    return Arbitraries.frequencyOf(Tuple.of(4, changed()), Tuple.of(1, rubbish()));
  }

  /** The same PDU with that sequence_number. */
  public static byte[] numbered(byte[] pdu, int sequence) {
    byte[] copy = pdu.clone();
    ByteBuffer.wrap(copy).putInt(12, sequence);
    return copy;
  }

  private static Arbitrary<byte[]> changed() {
    return Combinators.combine(Arbitraries.of(WHOLE), change().list().ofMinSize(1).ofMaxSize(4))
        .as(SpoiltPdus::spoil);
  }

  private static Arbitrary<byte[]> rubbish() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(400).map(SpoiltPdus::withHeader);
  }

  private static Arbitrary<Change> change() {
    return Combinators.combine(
            Arbitraries.of(Damage.class),
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(1, 40),
            Arbitraries.oneOf(
                Arbitraries.of(0, 1, 0x40, 0x7F, 0x80, 0xFE, 0xFF),
                Arbitraries.integers().between(0, 255)))
        .as(Change::new);
  }

  private static byte[] spoil(byte[] pdu, List<Change> changes) {
    byte[] body = Arrays.copyOfRange(pdu, HEADER, pdu.length);
    for (Change change : changes) {
      body = change.in(body);
    }
    return withHeader(body);
  }

  private static byte[] withHeader(byte[] body) {
    int length = HEADER + body.length;
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(DELIVER)
        .putInt(0)
        .putInt(1)
        .put(body)
        .array();
  }

  private static byte[] pdu(int dataCoding, String header, byte[] text, String optional) {
    ShortMessage message =
        ShortMessage.of(
            Rig.PHONE,
            Rig.SHORT_NUMBER,
            dataCoding,
            !header.isEmpty(),
            join(HexFormat.of().parseHex(header), text));
    return join(message.toPdu(DELIVER, 1), HexFormat.of().parseHex(optional));
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
