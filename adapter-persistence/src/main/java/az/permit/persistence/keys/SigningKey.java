package az.permit.persistence.keys;

import az.permit.core.inspection.offline.ListKeys;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;

/**
 * The file of the key that signs the lists of the police: {@code public} and {@code private}, in
 * Base64. It is no part of the key file: it is replaced by deleting it, and no record is lost.
 */
public final class SigningKey {
  private SigningKey() {}

  /**
   * Reads the key, or makes one where there is none yet.
   *
   * @throws StartRefused if the file can be read by others or not by us
   */
  public static ListSigner load(Path path) {
    try {
      return Files.exists(path) ? read(path) : make(path);
    } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
      throw new StartRefused(
          "expected the key that signs the lists of the police in "
              + path
              + ", but it cannot be read or made: delete a file that is broken, and give the police"
              + " the new public key",
          e);
    }
  }

  private static ListSigner read(Path path) throws IOException, GeneralSecurityException {
    OwnersFile.refuseIfOpenToOthers(path);
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      lines.load(reader);
    }
    PublicKey key =
        ListKeys.read(lines.getProperty("public", ""))
            .orElseThrow(() -> new IllegalArgumentException("expected a public key"));
    byte[] secret = Base64.getDecoder().decode(lines.getProperty("private", ""));
    PrivateKey own =
        KeyFactory.getInstance(ListKeys.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
    return new ListSigner(own, key);
  }

  private static ListSigner make(Path path) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(ListKeys.ALGORITHM).generateKeyPair();
    OwnersFile.make(
        path,
        """
        # Whoever has this file can make lists that the police believe. Should it be seen, delete
        # it, restart the service and give the police the new public key.
        public=%s
        private=%s
        """
            .formatted(
                ListKeys.text(pair.getPublic()),
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
    return new ListSigner(pair.getPrivate(), pair.getPublic());
  }
}
