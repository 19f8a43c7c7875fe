package az.permit.http.bulk;

import az.permit.http.bulk.UploadRefusal.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook that was looked through by {@link WorkbookCheck}. */
final class XlsxTable implements Table {
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  /** The library tells of a broken file by many kinds of exceptions, so all count as one. */
  static XlsxTable open(Path file) throws UnreadableTable {
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.toFile());
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTable(Cause.UNREADABLE);
    }
    try {
      if (workbook.isDate1904()) {
        workbook.close();
        throw new UnreadableTable(Cause.DAYS_FROM_1904);
      }
      return new XlsxTable(workbook, workbook.getFirstSheet().openStream());
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTable(Cause.UNREADABLE);
    }
  }

  @Override
  public Optional<TableRow> next() throws UnreadableTable {
    try {
      while (rows.hasNext()) {
        TableRow row = row(rows.next());
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      throw new UnreadableTable(Cause.UNREADABLE);
    }
  }

  private static TableRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
    }
    return new TableRow(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    String text = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
    return text == null ? "" : text;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
