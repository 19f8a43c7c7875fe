package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;

/**
 * The bytes of a list or delta on their way from the signer to the police; nobody verified them
 * here. Immutable as long as its bytes are, and thread-safe.
 */
public final class ListFile {
  private final ByteBuffer bytes;

  /**
   * @param bytes all of it, from 0 to the limit
   * @throws IllegalArgumentException if it is too short for a list
   */
  public ListFile(ByteBuffer bytes) {
    if (bytes.limit() < SignedList.ROWS_AT) {
      throw new IllegalArgumentException("expected a list");
    }
    this.bytes = bytes;
  }

  /** What the signer made. */
  public static ListFile of(byte[] bytes) {
    return new ListFile(ByteBuffer.wrap(bytes));
  }

  /** All of it, with a position of its own. */
  public ByteBuffer bytes() {
    return bytes.duplicate().rewind();
  }

  /** Its sequence. */
  public long sequence() {
    return ListHeader.sequence(bytes);
  }

  /** The sequence that it stands on; {@link ListHeader#NO_BASE} if it is a list. */
  public long base() {
    return ListHeader.base(bytes);
  }
}
