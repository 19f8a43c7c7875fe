package az.permit.http.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that ship beside these classes. */
final class Asset {
  private Asset() {}

  static String read(String name) {
    try (InputStream asset = Asset.class.getResourceAsStream(name)) {
      if (asset == null) {
        throw new IllegalStateException("expected " + name + " beside the classes");
      }
      return new String(asset.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
