package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The key by which lists are trusted, in writing. Stateless and thread-safe. */
public final class ListKeys {
  /** How lists are signed. */
  public static final String ALGORITHM = "Ed25519";

  private ListKeys() {}

  /** The key that a text holds, Base64 of its X.509 form, PEM's lines forgiven; or empty. */
  public static Optional<PublicKey> read(String text) {
    String bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(bare);
      return Optional.of(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The text of a key, one line. */
  public static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** What tells a key from others in a header; it proves nothing. */
  static long id(PublicKey key) {
    return ByteBuffer.wrap(Digests.sha256().digest(key.getEncoded())).getLong();
  }
}
