package az.permit.persistence.keys;

import az.permit.persistence.OwnerOnly;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The key file: {@code hash}, {@code encrypt.N} for N from 1 to 127, and {@code active}, the N that
 * new records are written with; older ones stay readable, which is what makes rotation possible.
 */
record KeyFile(byte[] hash, Map<Integer, byte[]> encrypt, int active) {
  private static final int KEY_BYTES = 32;
  private static final String ENCRYPT = "encrypt.";
  private static final Set<PosixFilePermission> FOR_OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  static KeyFile read(Path path) {
    if (!Files.exists(path)) {
      throw new StartRefused(
          "expected the keys of the existing database in "
              + path
              + ", but the file is not there: bring it back from its backup; without it the records"
              + " cannot be read");
    }
    refuseIfOpenToOthers(path);
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

  private static void refuseIfOpenToOthers(Path path) {
    try {
      Set<PosixFilePermission> open = Files.getPosixFilePermissions(path);
      open.retainAll(FOR_OTHERS);
      if (!open.isEmpty()) {
        throw new StartRefused(
            "expected that only its owner can read "
                + path
                + ", but others can, too: chmod 600, and consider whether the keys were seen");
      }
    } catch (UnsupportedOperationException e) {
      return; // A file system without such permissions guards its files in its own way.
    } catch (IOException e) {
      throw new StartRefused("cannot look at the permissions of " + path, e);
    }
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
      Path folder = path.toAbsolutePath().getParent();
      if (folder == null) {
        throw new StartRefused("expected a file for the keys, but " + path);
      }
      OwnerOnly.createFolderOf(path);
      // Temporary files are the owner's alone from birth; the move shows it whole or not at all.
      Path young = Files.createTempFile(folder, ".keys", ".new");
      Files.writeString(young, lines, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(young, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(young, path, StandardCopyOption.ATOMIC_MOVE);
      // The name, too, must outlive a power cut, or the records would outlive their keys.
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
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
