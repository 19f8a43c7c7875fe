package az.permit.app.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar as the build packed it. */
final class ShippedJar implements AutoCloseable {
  private final ZipFile jar;

  private ShippedJar(ZipFile jar) {
    this.jar = jar;
  }

  static ShippedJar open() throws IOException {
    Path target = Path.of(System.getProperty("basedir", "."), "target");
    return new ShippedJar(new ZipFile(target.resolve("permit.jar").toFile()));
  }

  /** The names of all files in it. */
  List<String> files() {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** A file of it; empty if there is none of that name. */
  String text(String file, Charset charset) {
    ZipEntry entry = jar.getEntry(file);
    if (entry == null) {
      return "";
    }
    try (var in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), charset);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
