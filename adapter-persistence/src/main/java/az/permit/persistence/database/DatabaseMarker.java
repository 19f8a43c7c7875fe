package az.permit.persistence.database;

import az.permit.persistence.OwnerOnly;
import az.permit.persistence.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file beside the keys that says "a database was made here". Without it, a database file
 * that vanished would come back empty, and everybody's allowances with it.
 */
record DatabaseMarker(Path path) {
  static DatabaseMarker beside(Path keys) {
    return new DatabaseMarker(keys.resolveSibling(keys.getFileName() + ".database"));
  }

  void refuseIfMissing(String file) {
    if (Files.exists(path)) {
      throw new StartRefused(
          "expected the database "
              + file
              + ", for one was made here, but the file is not there: bring it back from a backup,"
              + " or remove "
              + path
              + " to begin with an empty one");
    }
  }

  void leave(String file) {
    try {
      if (!Files.exists(path)) {
        Files.writeString(path, "A database was made in " + file + "\n", StandardCharsets.UTF_8);
      }
      OwnerOnly.make(path);
    } catch (IOException e) {
      throw new StartRefused("cannot write " + path, e);
    }
  }
}
