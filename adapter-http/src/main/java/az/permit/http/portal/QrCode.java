package az.permit.http.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of a drawing: one unit per module, with the quiet zone around. Immutable
 * and thread-safe.
 *
 * @param size units in height and width
 * @param path of what is black
 */
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  /**
   * The code that says a text. It survives a fold or a stain: a quarter of it may be unreadable.
   *
   * @throws IllegalArgumentException if the text is too long for any
   */
  static QrCode of(String text) {
    ByteMatrix modules;
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("expected a text that fits into a QR code", e);
    }
    StringBuilder path = new StringBuilder(4_096);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
  }
}
