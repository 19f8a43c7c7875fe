package az.permit.http.bulk;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A directory where files lie while they are worked on, so that none is ever held in memory. They
 * name people: only we may read them, and none outlives the work. Thread-safe.
 */
public final class Spool {
  private static final String PREFIX = "permit-upload-";

  private final Path directory;

  /** In that directory, which is made if it is not there; what a crash left there is removed. */
  public Spool(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, PREFIX + "*")) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps what a stream holds.
   *
   * @param mostBytes it is read no further than that
   * @return a file that the caller closes, or the refusal if it holds more
   * @throws IOException if the stream or the disk fails
   */
  public Either<UploadRefusal, SpooledFile> take(InputStream stream, long mostBytes)
      throws IOException {
    Path file = newFile();
    boolean kept = false;
    try {
      MessageDigest digest = sha256();
      long bytes;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        bytes = copy(stream, out, mostBytes);
      }
      kept = bytes <= mostBytes;
      return kept
          ? Either.right(new SpooledFile(file, HexFormat.of().formatHex(digest.digest())))
          : Either.left(UploadRefusal.tooLarge(mostBytes));
    } finally {
      if (!kept) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A new file, which nobody else can read. */
  Path newFile() throws IOException {
    return Files.createTempFile(directory, PREFIX, "");
  }

  private static long copy(InputStream stream, OutputStream out, long mostBytes)
      throws IOException {
    byte[] buffer = new byte[1 << 15];
    long bytes = 0;
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      bytes += read;
      if (bytes > mostBytes) {
        return bytes;
      }
      out.write(buffer, 0, read);
    }
    return bytes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256 in every Java", e);
    }
  }
}
