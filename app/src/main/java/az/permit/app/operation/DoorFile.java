package az.permit.app.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import az.permit.persistence.database.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * Where a running service is, and the secret that it made at its start: a file beside the keys that
 * only its owner reads. Who may read it may command the service. Immutable and thread-safe.
 *
 * @param address where commands are posted
 * @param secret by which they are signed, {@code whsec_…}
 */
record DoorFile(URI address, String secret) {
  private static final String OWNER_ONLY = "rw-------";

  /** The place of that file for an installation. */
  static Path of(DatabaseSettings database) {
    Path keys = database.keys().toAbsolutePath();
    return keys.resolveSibling(keys.getFileName() + ".door");
  }

  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    }
    Files.write(fresh, List.of(address.toString(), secret), UTF_8);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** What a service left there, perhaps one that runs no more. */
  static Optional<DoorFile> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file, UTF_8);
    if (lines.size() != 2) {
      throw new IOException(file + ": expected an address and a secret; remove the file");
    }
    return Optional.of(new DoorFile(URI.create(lines.get(0)), lines.get(1)));
  }

  /** A mask: a secret never reaches a log by accident. */
  @Override
  public String toString() {
    return "door at " + address;
  }
}
