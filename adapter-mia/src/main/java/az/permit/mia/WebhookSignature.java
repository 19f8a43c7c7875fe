package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Signs and verifies messages as Standard Webhooks 1.0 asks, by one secret, or by two while they
 * are being changed. Immutable and thread-safe.
 *
 * @see <a href="https://www.standardwebhooks.com">the specification</a>
 */
public final class WebhookSignature {
  /** The header of the message's id, the same whenever the message is sent again. */
  public static final String ID = "webhook-id";

  /** The header of the time of sending, in seconds since 1970-01-01T00:00:00Z. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** The header of the signatures, several separated by spaces. */
  public static final String SIGNATURE = "webhook-signature";

  /** How far the time of sending may lie from now, either way, inclusive. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Only symmetric signatures of the first version are known. */
  private static final String VERSION = "v1,";

  /** More signatures than anybody has secrets are an attempt to keep us busy. */
  private static final int MAX_SIGNATURES = 10;

  /** What came of a verification. */
  public enum Verdict {
    /** Signed by one of the secrets, within the tolerance. */
    GENUINE,
    /** Signed, but too long ago or too far ahead: perhaps a message played again. */
    NOT_NOW,
    /** Not signed, altered, or signed by another key. */
    FORGED
  }

  private final List<WebhookSecret> secrets;

  /** By the current secret and, while they are being changed, the next one. */
  public WebhookSignature(List<WebhookSecret> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("expected a secret, but none is given");
    }
    this.secrets = List.copyOf(secrets);
  }

  /** The value of the signature header: one signature for each secret. */
  public String sign(String id, Instant at, byte[] body) {
    byte[] content = content(id, Long.toString(at.getEpochSecond()), body);
    return secrets.stream()
        .map(secret -> VERSION + Base64.getEncoder().encodeToString(secret.hmac(content)))
        .collect(Collectors.joining(" "));
  }

  /**
   * Judges a message by its three headers, empty where one is absent.
   *
   * @param now the present, to which the timestamp is held
   */
  public Verdict verify(String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (id.isEmpty() || !isEpochSecond(timestamp)) {
      return Verdict.FORGED;
    }
    byte[] content = content(id, timestamp, body);
    if (!anySecretSigned(signatures.split(" ", MAX_SIGNATURES + 1), content)) {
      return Verdict.FORGED;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.compareTo(TOLERANCE) <= 0 ? Verdict.GENUINE : Verdict.NOT_NOW;
  }

  private boolean anySecretSigned(String[] signatures, byte[] content) {
    if (signatures.length > MAX_SIGNATURES) {
      return false;
    }
    boolean signed = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected =
          (VERSION + Base64.getEncoder().encodeToString(secret.hmac(content))).getBytes(UTF_8);
      for (String signature : signatures) {
        // In constant time, and every pair: how long it takes tells nothing of what is expected.
        signed |= MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
      }
    }
    return signed;
  }

  private static byte[] content(String id, String timestamp, byte[] body) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + 64);
    content.writeBytes((id + "." + timestamp + ".").getBytes(UTF_8));
    content.writeBytes(body);
    return content.toByteArray();
  }

  private static boolean isEpochSecond(String text) {
    // Eleven digits reach the year 5138 and never overflow.
    return !text.isEmpty()
        && text.length() <= 11
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
