package az.permit.http.bulk;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.bulk.FormRow;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.organisation.portal.ImportRows.RowResult;
import az.permit.core.port.StorageUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Stores rows chunk by chunk. */
final class StoringSink implements RowSink {
  private final ImportRows importRows;
  private final int chunk;
  private final Clerk clerk;
  private final Into into;
  private final InstantSource clock;
  private final FailedRows failed;
  private final ImportTally tally;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<FormRow> forms = new ArrayList<>();

  StoringSink(
      ImportRows importRows,
      int chunk,
      Clerk clerk,
      Into into,
      InstantSource clock,
      FailedRows failed,
      ImportTally tally) {
    this.importRows = importRows;
    this.chunk = chunk;
    this.clerk = clerk;
    this.into = into;
    this.clock = clock;
    this.failed = failed;
    this.tally = tally;
  }

  @Override
  public void take(TableRow row, FormRow form) {
    rows.add(row);
    forms.add(form);
    if (rows.size() == chunk) {
      end();
    }
  }

  @Override
  public void end() {
    if (rows.isEmpty()) {
      return;
    }
    if (!tally.isInterrupted()) {
      store();
    } else {
      rows.forEach(this::notStored);
    }
    rows.clear();
    forms.clear();
  }

  private void store() {
    List<RowResult> results;
    try {
      results = importRows.store(clerk, forms, into, clock.instant());
    } catch (StorageUnavailable e) {
      tally.interrupt();
      rows.forEach(this::notStored);
      return;
    }
    for (int i = 0; i < results.size(); i++) {
      TableRow row = rows.get(i);
      results
          .get(i)
          .result()
          .peek(permit -> tally.addGood())
          .peekLeft(refusal -> fail(row, CellFault.of(refusal)));
    }
  }

  private void notStored(TableRow row) {
    fail(row, List.of(CellFault.ofRow("not-stored", CellFault.NOT_STORED)));
  }

  private void fail(TableRow row, List<CellFault> faults) {
    failed.add(row, faults);
    tally.add(new BadRow(row.line(), faults));
  }
}
