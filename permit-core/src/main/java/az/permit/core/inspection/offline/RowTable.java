package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Sorted rows where they lie; a search touches some twenty of them. Thread-safe. */
final class RowTable {
  static final int ROW = 11;
  static final int START_BITS = 16;
  static final int LATEST_START = (1 << START_BITS) - 1;
  static final int LATEST_END = (1 << 24) - 1;

  private static final int END_AT = 8;

  private final ByteBuffer rows;
  private final int count;

  /** Of a buffer that holds nothing else. */
  RowTable(ByteBuffer rows) {
    this.rows = rows;
    this.count = rows.limit() / ROW;
  }

  /**
   * When something holds, in minutes from the origin.
   *
   * @param start inclusive
   * @param end exclusive
   */
  record Span(int start, int end) {}

  ByteBuffer bytes() {
    return rows.duplicate().rewind();
  }

  /** All that is said of a hash. */
  List<Span> spans(long hash) {
    List<Span> spans = new ArrayList<>(1);
    for (int row = first(hash); row < count && hash(row) == hash; row++) {
      int start = Short.toUnsignedInt(rows.getShort(row * ROW + END_AT - Short.BYTES));
      spans.add(new Span(start, end(rows, row)));
    }
    return spans;
  }

  /** The end that a row of a buffer says. */
  static int end(ByteBuffer rows, int row) {
    return rows.getInt(row * ROW + END_AT - 1) & LATEST_END;
  }

  private int first(long hash) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hash(middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long hash(int row) {
    return rows.getLong(row * ROW) >>> START_BITS;
  }
}
