package az.permit.persistence.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The keys of one installation. Hashing and encryption have separate keys, so that whoever learns
 * to recompute hashes can still read nothing. Immutable and thread-safe.
 */
public final class Keys {
  private final KeyFile file;
  private final KeyedHash hash;
  private final Sealer sealer;

  private Keys(KeyFile file) {
    this.file = file;
    this.hash = new KeyedHash(file.hash());
    this.sealer = new Sealer(file.encrypt(), file.active());
  }

  /**
   * Reads the keys, or makes them where there are none yet.
   *
   * @throws az.permit.persistence.StartRefused if the file can be read by others or not by us
   */
  public static Keys load(Path path) {
    return new Keys(path.toFile().exists() ? KeyFile.read(path) : KeyFile.make(path));
  }

  /**
   * Reads the keys of records that exist already: new keys would not open them.
   *
   * @throws az.permit.persistence.StartRefused if the file is missing, or as {@link #load}
   */
  public static Keys loadExisting(Path path) {
    return new Keys(KeyFile.read(path));
  }

  /** What identities are looked up by. */
  public KeyedHash hash() {
    return hash;
  }

  /** What identities are kept with. */
  public Sealer sealer() {
    return sealer;
  }

  /** Tells these keys from others and gives none of them away. */
  public String fingerprint() {
    return hash.of("fingerprint", "").toString();
  }

  /** A password for an account of the embedded database, so that nobody has to invent one. */
  public String password(String account) {
    byte[] mac =
        KeyedHash.mac(file.hash(), ("account:" + account).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }
}
