package az.permit.persistence.keys;

import az.permit.persistence.OwnerOnly;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Files that their owner alone may read. */
final class OwnersFile {
  private static final Set<PosixFilePermission> FOR_OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private OwnersFile() {}

  static void refuseIfOpenToOthers(Path path) {
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

  static void make(Path path, String lines) throws IOException {
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
  }
}
