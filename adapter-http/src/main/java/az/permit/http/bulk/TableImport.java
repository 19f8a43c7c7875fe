package az.permit.http.bulk;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.bulk.FormRow;
import az.permit.core.organisation.bulk.RowReport;
import az.permit.core.organisation.bulk.TableColumns;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.http.bulk.UploadRefusal.Cause;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Works through one file: first dry, then for good. Reads it row by row each time, so memory stays
 * flat however long it is. Thread-safe.
 */
public final class TableImport {
  private final ImportRows rows;
  private final PortalRules rules;
  private final UploadLimits limits;
  private final int chunk;
  private final InstantSource clock;

  /**
   * By these rules and limits.
   *
   * @param chunk how many rows are stored in one transaction; between two of them others may write
   * @throws IllegalArgumentException if that is none, or more than {@link ImportRows#CHUNK}
   */
  public TableImport(
      ImportRows rows, PortalRules rules, UploadLimits limits, int chunk, InstantSource clock) {
    if (chunk < 1 || chunk > ImportRows.CHUNK) {
      throw new IllegalArgumentException("expected a chunk of 1 to " + ImportRows.CHUNK + " rows");
    }
    this.rows = rows;
    this.rules = rules;
    this.limits = limits;
    this.chunk = chunk;
    this.clock = clock;
  }

  /**
   * Looks at what a file is and at its header alone.
   *
   * @return the headings that name no field, whose columns will be passed over
   * @throws IOException if the disk fails
   */
  public Either<UploadRefusal, List<String>> look(Path file) throws IOException {
    try (Table table = Tables.open(file, limits)) {
      return Either.right(columns(header(table)).ignored());
    } catch (UnreadableTable e) {
      return Either.left(e.refusal());
    }
  }

  /**
   * A dry run: finds all that is wrong, and stores nothing.
   *
   * @param failed where the bad rows are written
   * @return the refusal if the file turns out to be none that can be taken
   * @throws IOException if the disk fails
   */
  public Optional<UploadRefusal> check(Path file, Path failed, Wording wording, ImportTally tally)
      throws IOException {
    return each(
        file,
        failed,
        wording,
        tally,
        out ->
            new RowSink() {
              @Override
              public void take(TableRow row, FormRow form) {
                RowReport report = rows.check(form, clock.instant());
                if (report.isGood()) {
                  tally.addGood();
                } else {
                  List<CellFault> faults = CellFault.of(report.violations());
                  out.add(row, faults);
                  tally.add(new BadRow(row.line(), faults));
                }
              }

              @Override
              public void end() {}
            });
  }

  /**
   * Stores the good rows. If the storage fails on the way, the rest counts as failed; nothing is
   * stored twice.
   *
   * @param failed where the rows are written that were not stored
   * @return the refusal if the file turns out to be none that can be taken
   * @throws IOException if the disk fails
   */
  public Optional<UploadRefusal> store(
      Path file, Path failed, Clerk clerk, Into into, Wording wording, ImportTally tally)
      throws IOException {
    return each(
        file,
        failed,
        wording,
        tally,
        out -> new StoringSink(rows, chunk, clerk, into, clock, out, tally));
  }

  private interface SinkOf {
    RowSink over(FailedRows out);
  }

  private Optional<UploadRefusal> each(
      Path file, Path failed, Wording wording, ImportTally tally, SinkOf sinks) throws IOException {
    try (Table table = Tables.open(file, limits)) {
      List<String> header = header(table);
      TableColumns columns = columns(header);
      try (FailedRows out = FailedRows.open(failed, wording, header)) {
        RowSink sink = sinks.over(out);
        int count = 0;
        for (Optional<TableRow> row = table.next();
            row.isPresent() && !tally.isStopped();
            row = table.next()) {
          if (++count > limits.rows()) {
            throw new UnreadableTable(UploadRefusal.of(Cause.TOO_MANY_ROWS, limits.rows()));
          }
          sink.take(row.get(), new FormRow(row.get().line(), columns.form(row.get().cells())));
        }
        sink.end();
        return count == 0 ? Optional.of(UploadRefusal.of(Cause.EMPTY)) : Optional.empty();
      }
    } catch (UnreadableTable e) {
      return Optional.of(e.refusal());
    }
  }

  private static List<String> header(Table table) throws IOException, UnreadableTable {
    return table.next().orElseThrow(() -> new UnreadableTable(Cause.EMPTY)).cells();
  }

  private TableColumns columns(List<String> header) throws UnreadableTable {
    Either<TableColumns.WrongShape, TableColumns> columns = TableColumns.of(header, rules);
    if (columns.isLeft()) {
      throw new UnreadableTable(UploadRefusal.of(columns.getLeft()));
    }
    return columns.get();
  }
}
