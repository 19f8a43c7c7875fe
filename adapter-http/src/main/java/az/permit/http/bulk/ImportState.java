package az.permit.http.bulk;

/** How far an import is. */
public enum ImportState {
  /** The dry run is under way, or waits for its turn. */
  CHECKING("checking"),
  /** The dry run is over; the good rows may be stored. */
  CHECKED("checked"),
  /** The good rows are being stored, or wait for their turn. */
  STORING("storing"),
  /** The good rows are stored. */
  STORED("stored"),
  /** The storage failed on the way; what was not stored is among the failed rows. */
  INTERRUPTED("interrupted"),
  /** The file turned out to be none that can be taken. */
  REFUSED("refused");

  private final String code;

  ImportState(String code) {
    this.code = code;
  }

  /** Its stable name in the API. */
  public String code() {
    return code;
  }

  /** Whether somebody works on it. */
  public boolean isRunning() {
    return this == CHECKING || this == STORING;
  }
}
