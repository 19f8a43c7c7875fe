package az.permit.core.inspection.offline;

import static az.permit.core.inspection.offline.RowTable.ROW;
import static az.permit.core.inspection.offline.RowTable.START_BITS;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The rows of a list before it is signed, and what they were made with. Immutable. */
public final class ListTable {
  private final ListTerms terms;
  private final byte[] rows;

  private ListTable(ListTerms terms, byte[] sorted) {
    this.terms = terms;
    this.rows = sorted;
  }

  /** The table of a list that was signed before, to stand deltas on. */
  public static ListTable of(SignedList list) {
    byte[] rows = new byte[list.header().added() * ROW];
    list.added().bytes().get(rows);
    return new ListTable(list.header().terms(), rows);
  }

  /** What it was made with. */
  public ListTerms terms() {
    return terms;
  }

  byte[] rows() {
    return rows;
  }

  /**
   * Takes permits in and sorts them in the end; about 25 bytes of memory a row. Not thread-safe.
   */
  public static final class Maker {
    private final ListTerms terms;
    private final SubjectHash hash;
    private byte[] rows = new byte[1024 * ROW];
    private int count;

    /** With these terms. */
    public Maker(ListTerms terms) {
      this.terms = terms;
      this.hash = new SubjectHash(terms.salt(), terms.rounds());
    }

    /**
     * Takes a permit in, to the minute and in its holder's favour. One that ended before the origin
     * or starts more than 45 days after it is left out.
     */
    public void add(ListedPermit permit) {
      int origin = Minutes.of(terms.origin());
      int start = Math.max(0, Minutes.of(permit.from()) - origin);
      int end = Math.min(RowTable.LATEST_END, Minutes.ceiling(permit.until()) - origin);
      if (end > start && start <= RowTable.LATEST_START) {
        permit.subjects().forEach(subject -> add(hash.of(subject), start, end));
      }
    }

    private void add(long key, int start, int end) {
      if ((count + 1) * ROW > rows.length) {
        rows = Arrays.copyOf(rows, rows.length + rows.length / 2 / ROW * ROW);
      }
      ByteBuffer.wrap(rows, count * ROW, ROW)
          .putLong(key << START_BITS | start)
          .put((byte) (end >> 16))
          .putShort((short) end);
      count++;
    }

    /** The table of all that was taken in; nothing can be added afterwards. */
    public ListTable table() {
      byte[] all = rows;
      rows = new byte[0];
      return new ListTable(terms, RowSort.sorted(all, count));
    }
  }
}
