package az.permit.http.bulk;

import az.permit.http.bulk.UploadRefusal.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells the kinds of files apart by how they begin; names and content types lie. */
final class Tables {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Tables() {}

  static Table open(Path file, UploadLimits limits) throws IOException, UnreadableTable {
    byte[] start = start(file);
    if (start.length == 0) {
      throw new UnreadableTable(Cause.EMPTY);
    }
    if (Arrays.equals(start, OLD_WORKBOOK)) {
      throw new UnreadableTable(Cause.UNREADABLE);
    }
    boolean workbook = Arrays.equals(start, ZIP);
    long most = workbook ? limits.workbookBytes() : limits.csvBytes();
    if (Files.size(file) > most) {
      throw new UnreadableTable(UploadRefusal.tooLarge(most));
    }
    if (workbook) {
      WorkbookCheck.check(file, limits);
      return XlsxTable.open(file);
    }
    return CsvTable.open(file);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(ZIP.length);
    }
  }
}
