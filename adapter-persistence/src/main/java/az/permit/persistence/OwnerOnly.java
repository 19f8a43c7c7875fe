package az.permit.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that nobody but their owner may look into. A file system without such
 * permissions guards its files in its own way, and is left to it.
 */
public final class OwnerOnly {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private OwnerOnly() {}

  /**
   * Takes a file, if it is there, from everybody else; also one that an earlier start left open.
   */
  public static void make(Path file) {
    try {
      if (Files.exists(file) && isGuarded(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
      }
    } catch (IOException e) {
      throw new StartRefused("cannot take " + file + " from all but its owner", e);
    }
  }

  /**
   * A new, empty file, the owner's alone from birth; one that is there is taken from the others.
   */
  public static void create(Path file) throws IOException {
    if (Files.exists(file)) {
      make(file);
    } else {
      Files.createFile(file, permissions(file, FILE));
    }
  }

  /** The folder of a file, with those above it; what is there already stays as it is. */
  public static void createFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectories(folder, permissions(file, FOLDER));
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return isGuarded(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isGuarded(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
