package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What a list or delta says of itself. Immutable and thread-safe.
 *
 * @param terms what it shares with its deltas or list
 * @param base the sequence that a delta stands on; -1 in a list
 * @param sequence greater in everything newer
 * @param from first instant at which it is in force, a whole minute
 * @param until first instant at which it is in force no more, a whole minute
 * @param added how many rows it adds
 * @param removed how many rows it takes away
 * @param key id of the key that signed it
 */
public record ListHeader(
    ListTerms terms,
    long base,
    long sequence,
    Instant from,
    Instant until,
    int added,
    int removed,
    long key) {
  /** The base of what stands on nothing. */
  public static final long NO_BASE = -1;

  static final int MAGIC = 0x504C5354;
  static final int BYTES = 100;
  static final byte VERSION = 1;

  /** Whether it changes a list and is none. */
  public boolean isDelta() {
    return base != NO_BASE;
  }

  void write(ByteBuffer to) {
    to.putInt(MAGIC).put(VERSION).put((byte) (isDelta() ? 1 : 0)).putShort((short) terms.rounds());
    to.putLong(terms.salt().getMostSignificantBits());
    to.putLong(terms.salt().getLeastSignificantBits());
    to.putLong(sequence).putLong(base);
    to.putInt(Minutes.of(terms.origin())).putInt(Minutes.of(from)).putInt(Minutes.of(until));
    to.putInt(added).putInt(removed).putLong(key);
    byte[] regime = terms.regime().getBytes(StandardCharsets.UTF_8);
    to.put(regime).put(new byte[ListTerms.REGIME_BYTES - regime.length]);
  }

  /** Only of what a trusted key signed. */
  static ListHeader read(ByteBuffer from) {
    int rounds = Short.toUnsignedInt(from.getShort(6));
    UUID salt = new UUID(from.getLong(8), from.getLong(16));
    byte[] regime = new byte[ListTerms.REGIME_BYTES];
    from.get(68, regime);
    return new ListHeader(
        new ListTerms(
            salt,
            rounds,
            new String(regime, StandardCharsets.UTF_8).replace("\0", ""),
            Minutes.at(from.getInt(40))),
        base(from),
        sequence(from),
        Minutes.at(from.getInt(44)),
        Minutes.at(from.getInt(48)),
        from.getInt(52),
        from.getInt(56),
        key(from));
  }

  static long sequence(ByteBuffer from) {
    return from.getLong(24);
  }

  static long base(ByteBuffer from) {
    return from.getLong(32);
  }

  static long key(ByteBuffer from) {
    return from.getLong(60);
  }
}
