package az.permit.http.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the spool; closing removes it. Thread-safe.
 *
 * @param path where it lies
 * @param sha256 digest of what it holds, hexadecimal
 */
public record SpooledFile(Path path, String sha256) implements AutoCloseable {
  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
