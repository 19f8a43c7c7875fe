package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/**
 * The hashes of one list: PBKDF2-HMAC-SHA256, cut to 48 bits. Among millions of rows a stranger's
 * hash is then found by accident once in a hundred million look-ups. Not thread-safe.
 */
final class SubjectHash {
  private static final int BLOCK = 64;
  private static final int KEPT = 6;

  private final MessageDigest sha256 = Digests.sha256();
  private final byte[] salted;
  private final int rounds;

  SubjectHash(UUID salt, int rounds) {
    this.salted =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(salt.getMostSignificantBits())
            .putLong(salt.getLeastSignificantBits())
            .putInt(1)
            .array();
    this.rounds = rounds;
  }

  /** 48 bits in the lower part. */
  long of(Subject subject) {
    byte[] text = subject.hashed().getBytes(StandardCharsets.UTF_8);
    byte[] key = Arrays.copyOf(text.length > BLOCK ? sha256.digest(text) : text, BLOCK);
    MessageDigest inner = keyed(key, 0x36);
    MessageDigest outer = keyed(key, 0x5c);
    byte[] link = mac(inner, outer, salted);
    byte[] sum = link.clone();
    for (int round = 1; round < rounds; round++) {
      link = mac(inner, outer, link);
      for (int i = 0; i < KEPT; i++) {
        sum[i] ^= link[i];
      }
    }
    return ByteBuffer.wrap(sum).getLong() >>> (Long.SIZE - Byte.SIZE * KEPT);
  }

  private static MessageDigest keyed(byte[] key, int pad) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) (key[i] ^ pad);
    }
    MessageDigest digest = Digests.sha256();
    digest.update(block);
    return digest;
  }

  /** HMAC from states that have the key already: hashing it again would double the work. */
  private static byte[] mac(MessageDigest inner, MessageDigest outer, byte[] value) {
    return Digests.copy(outer).digest(Digests.copy(inner).digest(value));
  }
}
