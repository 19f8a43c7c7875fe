package az.permit.core.inspection.offline;

import static az.permit.core.inspection.offline.RowTable.ROW;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Order among rows, which lie in one array: millions of them as objects would fill the memory. */
final class RowSort {
  private static final int BYTE_VALUES = 256;

  private RowSort() {}

  /** Sorts by each byte in turn, the last one first; leaves every row in once. */
  static byte[] sorted(byte[] rows, int count) {
    byte[] from = rows;
    byte[] to = new byte[count * ROW];
    for (int place = ROW - 1; place >= 0; place--) {
      int[] next = new int[BYTE_VALUES + 1];
      for (int row = 0; row < count; row++) {
        next[Byte.toUnsignedInt(from[row * ROW + place]) + 1]++;
      }
      for (int value = 1; value <= BYTE_VALUES; value++) {
        next[value] += next[value - 1];
      }
      for (int row = 0; row < count; row++) {
        int at = next[Byte.toUnsignedInt(from[row * ROW + place])]++;
        System.arraycopy(from, row * ROW, to, at * ROW, ROW);
      }
      byte[] swapped = from;
      from = to;
      to = swapped;
    }
    return once(from, count);
  }

  private static byte[] once(byte[] rows, int count) {
    int kept = 0;
    for (int row = 0; row < count; row++) {
      if (kept == 0 || compare(rows, row, rows, kept - 1) != 0) {
        System.arraycopy(rows, row * ROW, rows, kept * ROW, ROW);
        kept++;
      }
    }
    return Arrays.copyOf(rows, kept * ROW);
  }

  /**
   * The rows of one that are not in the other; both sorted.
   *
   * @param after only those that end after it, in minutes from the origin: what ended in the course
   *     of time needs nobody to take it away
   */
  static byte[] difference(byte[] rows, byte[] without, int after) {
    byte[] left = new byte[rows.length];
    int kept = 0;
    int other = 0;
    for (int row = 0; row < rows.length / ROW; row++) {
      while (other < without.length / ROW && compare(without, other, rows, row) < 0) {
        other++;
      }
      boolean isShared = other < without.length / ROW && compare(without, other, rows, row) == 0;
      if (!isShared && RowTable.end(ByteBuffer.wrap(rows), row) > after) {
        System.arraycopy(rows, row * ROW, left, kept * ROW, ROW);
        kept++;
      }
    }
    return Arrays.copyOf(left, kept * ROW);
  }

  private static int compare(byte[] a, int rowOfA, byte[] b, int rowOfB) {
    return Arrays.compareUnsigned(
        a, rowOfA * ROW, (rowOfA + 1) * ROW, b, rowOfB * ROW, (rowOfB + 1) * ROW);
  }
}
