package az.permit.persistence.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM for what records keep of a person. A sealed value is the id of its key (1 byte), a
 * random nonce (12), the cipher text and its tag (16). It opens only in the place it was sealed
 * for, so that no row can be passed off as another. Thread-safe.
 */
public final class Sealer {
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int NONCES_AT_ONCE = 256;

  private final Map<Integer, SecretKeySpec> keys = new HashMap<>();
  private final SecretKeySpec activeKey;
  private final byte active;
  private final SecureRandom random = new SecureRandom();
  private final ThreadLocal<Own> own = ThreadLocal.withInitial(Own::new);

  Sealer(Map<Integer, byte[]> encrypt, int active) {
    encrypt.forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "AES")));
    SecretKeySpec key = keys.get(active);
    if (key == null) {
      throw new IllegalArgumentException("expected a key for id " + active);
    }
    this.activeKey = key;
    this.active = (byte) active;
  }

  /** Seals a value for a row of a table. */
  public byte[] seal(String table, long row, byte[] plain) {
    Own mine = own.get();
    byte[] sealed = new byte[1 + NONCE + plain.length + TAG];
    sealed[0] = active;
    mine.nonces(random).get(sealed, 1, NONCE);
    try {
      mine.cipher.init(
          Cipher.ENCRYPT_MODE, activeKey, new GCMParameterSpec(8 * TAG, sealed, 1, NONCE));
      mine.cipher.updateAAD(place(table, row));
      mine.cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal a row of " + table, e);
    }
  }

  /**
   * Opens what was sealed for this very row.
   *
   * @throws IllegalStateException if it was altered, moved, or sealed with a key that is not here
   */
  public byte[] open(String table, long row, byte[] sealed) {
    @Nullable SecretKeySpec key =
        sealed.length < 1 + NONCE + TAG ? null : keys.get((int) sealed[0]);
    if (key == null) {
      throw new IllegalStateException("no key opens row " + row + " of " + table);
    }
    try {
      Cipher cipher = own.get().cipher;
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, sealed, 1, NONCE));
      cipher.updateAAD(place(table, row));
      return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("row " + row + " of " + table + " was altered", e);
    }
  }

  private static byte[] place(String table, long row) {
    byte[] name = table.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(name.length + Long.BYTES).put(name).putLong(row).array();
  }

  /** What a thread keeps for itself: making a cipher or asking for randomness is slow. */
  private static final class Own {
    final Cipher cipher = start();
    private ByteBuffer nonces = ByteBuffer.allocate(0);

    ByteBuffer nonces(SecureRandom random) {
      if (!nonces.hasRemaining()) {
        byte[] fresh = new byte[NONCE * NONCES_AT_ONCE];
        random.nextBytes(fresh);
        nonces = ByteBuffer.wrap(fresh);
      }
      return nonces;
    }

    private static Cipher start() {
      try {
        return Cipher.getInstance("AES/GCM/NoPadding");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has AES-GCM", e);
      }
    }
  }
}
