package az.permit.mia;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shared secret as Standard Webhooks writes it, {@code whsec_} and base64 of 24 to 64 bytes.
 * Immutable and thread-safe. The key can be used but not read.
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;

  /** A random key of 24 bytes repeats few of them; typed-in fillers repeat nearly all. */
  private static final int MIN_DISTINCT_BYTES = 8;

  /** Printed in public documentation of the scheme, and so known to everybody. */
  private static final Set<String> EXAMPLES =
      Set.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

  private final SecretKeySpec key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Reads a secret. The messages of its errors never repeat the text.
   *
   * @throws IllegalArgumentException if it is not {@code whsec_} and base64 of 24 to 64 bytes, or
   *     is a published example or a filler
   */
  public static WebhookSecret parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("expected a secret that begins with " + PREFIX);
    }
    String encoded = text.substring(PREFIX.length());
    if (EXAMPLES.contains(encoded)) {
      throw new IllegalArgumentException("expected a secret of your own, but it is an example");
    }
    byte[] key = decode(encoded);
    if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "expected a secret of " + MIN_BYTES + " to " + MAX_BYTES + " bytes, but " + key.length);
    }
    if (distinctBytes(key) < MIN_DISTINCT_BYTES) {
      throw new IllegalArgumentException("expected a random secret, but it repeats a few bytes");
    }
    return new WebhookSecret(key);
  }

  /** A new random secret of 32 bytes. */
  public static WebhookSecret generate(SecureRandom random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  byte[] hmac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** A mask: a secret never reaches a log by accident. */
  @Override
  public String toString() {
    return PREFIX + "***";
  }

  private static byte[] decode(String encoded) {
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      // Without the cause: its message quotes characters of the secret.
      throw new IllegalArgumentException("expected base64 after " + PREFIX);
    }
  }

  private static long distinctBytes(byte[] key) {
    boolean[] seen = new boolean[256];
    long distinct = 0;
    for (byte b : key) {
      if (!seen[b & 0xff]) {
        seen[b & 0xff] = true;
        distinct++;
      }
    }
    return distinct;
  }
}
