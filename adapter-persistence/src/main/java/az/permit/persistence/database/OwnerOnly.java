package az.permit.persistence.database;

import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Takes a file from everybody but its owner; also one that an earlier start left open. */
final class OwnerOnly {
  private OwnerOnly() {}

  static void make(Path file) {
    try {
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (UnsupportedOperationException e) {
      return; // A file system without such permissions guards its files in its own way.
    } catch (IOException e) {
      throw new StartRefused("cannot take " + file + " from all but its owner", e);
    }
  }
}
