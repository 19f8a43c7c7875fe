package az.permit.persistence.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256, cut to 128 bits, of what records are found by. A plain hash would not hide a card
 * number: all 10⁸ of them can be tried within seconds. Thread-safe.
 */
public final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  /** One per thread: making a Mac costs more than using it. */
  private final ThreadLocal<Mac> macs;

  KeyedHash(byte[] key) {
    byte[] own = key.clone();
    this.macs = ThreadLocal.withInitial(() -> start(own));
  }

  /**
   * The look-up key of a value.
   *
   * @param kind what the value is; equal values of different kinds have unrelated keys
   */
  public UUID of(String kind, String value) {
    Mac mac = macs.get();
    mac.update(kind.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }

  static byte[] mac(byte[] key, byte[] value) {
    return start(key).doFinal(value);
  }

  private static Mac start(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
