package az.permit.http.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;

/** CSV as the spreadsheets of the country open it at a double click. */
public final class CsvFiles {
  private static final char MARK = '\uFEFF';

  private CsvFiles() {}

  /** Writes after a byte order mark, with semicolons. */
  public static CsvWriter writer(Writer out) throws IOException {
    out.write(MARK);
    return CsvWriter.builder().fieldSeparator(';').build(out);
  }
}
