package az.permit.http.bulk;

import az.permit.http.bulk.UploadRefusal.Cause;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** A CSV file, whatever separates its cells. */
final class CsvTable implements Table {
  /** So many characters of the first line are looked at, and so many may one row have. */
  private static final int LONGEST_ROW = 1 << 17;

  private static final String SEPARATORS = ";,\t";
  private static final String NAMES_SEPARATOR = "sep=";

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final int linesBefore;

  private CsvTable(CsvReader<CsvRecord> reader, int linesBefore) {
    this.reader = reader;
    this.records = reader.iterator();
    this.linesBefore = linesBefore;
  }

  static CsvTable open(Path file) throws IOException {
    BufferedReader text = CsvText.open(file);
    String first = firstLine(text);
    boolean named = first.length() > NAMES_SEPARATOR.length() && first.startsWith(NAMES_SEPARATOR);
    if (named) {
      text.readLine();
    }
    char separator = named ? first.charAt(NAMES_SEPARATOR.length()) : separator(first);
    return new CsvTable(
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(text),
        named ? 1 : 0);
  }

  @Override
  public Optional<TableRow> next() throws IOException, UnreadableTable {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        TableRow row =
            new TableRow(
                Math.toIntExact(record.getStartingLineNumber()) + linesBefore, record.getFields());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      throw new UnreadableTable(Cause.UNREADABLE); // a quote that never ends, a row without end
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(LONGEST_ROW);
    char[] buffer = new char[LONGEST_ROW - 1];
    int read = text.read(buffer);
    text.reset();
    String start = new String(buffer, 0, Math.max(0, read));
    int end = start.indexOf('\n');
    return (end < 0 ? start : start.substring(0, end)).strip();
  }

  /** The separator that the header has most of, outside quotes. */
  private static char separator(String header) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      int which = SEPARATORS.indexOf(c);
      if (which >= 0 && !quoted) {
        counts[which]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
