package az.permit.http.bulk;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** In which letters a CSV file is written: spreadsheets save in several, and name none. */
final class CsvText {
  private static final Charset SPREADSHEETS_OWN = Charset.forName("windows-1254");
  private static final int MARK = 0xFEFF;

  private CsvText() {}

  /** The text of a file, without a byte order mark. */
  static BufferedReader open(Path file) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), charset(file)), 1 << 16);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset charset(Path file) throws IOException {
    byte[] start;
    try (InputStream stream = Files.newInputStream(file)) {
      start = stream.readNBytes(2);
    }
    if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    return isUtf8(file) ? UTF_8 : SPREADSHEETS_OWN;
  }

  private static boolean isUtf8(Path file) throws IOException {
    char[] buffer = new char[1 << 15];
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      while (reader.read(buffer) >= 0) {
        // Only whether it can be read counts.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
