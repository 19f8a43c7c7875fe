package az.permit.persistence.keys;

import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The key file: {@code hash}, {@code encrypt.N} for N from 1 to 127, and {@code active}, the N that
 * new records are written with; older ones stay readable, which is what makes rotation possible.
 */
record KeyFile(byte[] hash, Map<Integer, byte[]> encrypt, int active) {
  private static final int KEY_BYTES = 32;
  private static final String ENCRYPT = "encrypt.";

  static KeyFile read(Path path) {
    if (!Files.exists(path)) {
      throw new StartRefused(
          "expected the keys of the existing database in "
              + path
              + ", but the file is not there: bring it back from its backup; without it the records"
              + " cannot be read");
    }
    OwnersFile.refuseIfOpenToOthers(path);
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      lines.load(reader);
      Map<Integer, byte[]> encrypt = new HashMap<>();
      for (String name : lines.stringPropertyNames()) {
        if (name.startsWith(ENCRYPT)) {
          encrypt.put(Integer.valueOf(name.substring(ENCRYPT.length())), key(lines, name));
        }
      }
      int active = Integer.parseInt(lines.getProperty("active", ""));
      if (active < 1 || active > Byte.MAX_VALUE || !encrypt.containsKey(active)) {
        throw new IllegalArgumentException("no key for active");
      }
      return new KeyFile(key(lines, "hash"), Map.copyOf(encrypt), active);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(
          "expected keys in " + path + ", but the file cannot be read as such", e);
    }
  }

  private static byte[] key(Properties lines, String name) {
    byte[] key = Base64.getDecoder().decode(lines.getProperty(name, ""));
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("expected " + KEY_BYTES + " bytes of " + name);
    }
    return key;
  }

  static KeyFile make(Path path) {
    SecureRandom random = new SecureRandom();
    KeyFile made = new KeyFile(bytes(random), Map.of(1, bytes(random)), 1);
    Base64.Encoder text = Base64.getEncoder();
    String lines =
        """
        # Whoever has this file and the database can read every document number and phone.
        # Without it nobody can. Keep a copy apart from the backups of the database.
        hash=%s
        encrypt.1=%s
        active=1
        """
            .formatted(
                text.encodeToString(made.hash()),
                text.encodeToString(made.encrypt().getOrDefault(1, new byte[0])));
    try {
      OwnersFile.make(path, lines);
      return made;
    } catch (IOException e) {
      throw new StartRefused("cannot make the keys in " + path, e);
    }
  }

  private static byte[] bytes(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Nothing of a key: keys never reach a log by accident. */
  @Override
  public String toString() {
    return "keys ***";
  }
}
