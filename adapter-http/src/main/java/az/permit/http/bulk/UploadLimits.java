package az.permit.http.bulk;

/**
 * How much one file may hold; whatever is more is refused before it costs anything. Immutable and
 * thread-safe.
 *
 * @param csvBytes of a CSV file
 * @param workbookBytes of an XLSX file as it comes
 * @param expandedBytes of all parts of an XLSX file together, unpacked
 * @param textBytes of the texts of an XLSX file, unpacked: they are held in memory
 * @param parts of an XLSX file
 * @param rows of a table, without its header
 */
public record UploadLimits(
    long csvBytes, long workbookBytes, long expandedBytes, long textBytes, int parts, int rows) {
  /** 20 MB of CSV, 10 MB of XLSX that unpack to 400 MB, a million rows. */
  public static final UploadLimits USUAL =
      new UploadLimits(20L << 20, 10L << 20, 400L << 20, 64L << 20, 1_000, 1_000_000);

  /** For files from the disk of whoever runs the service: half a gigabyte, ten million rows. */
  public static final UploadLimits OF_THE_OPERATOR =
      new UploadLimits(512L << 20, 200L << 20, 4L << 30, 512L << 20, 1_000, 10_000_000);

  /** The most that any file may hold, whatever it is. */
  public long mostBytes() {
    return Math.max(csvBytes, workbookBytes);
  }
}
