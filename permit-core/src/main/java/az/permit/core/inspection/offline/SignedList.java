package az.permit.core.inspection.offline;

import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;

/**
 * A list or delta that a trusted key signed, wherever its bytes lie: a mapped file need not fit
 * into the memory. Immutable as long as its bytes are, and thread-safe.
 */
public final class SignedList {
  static final int SIGNED = ListHeader.BYTES + 32;
  static final int ROWS_AT = SIGNED + 64;

  private final ListHeader header;
  private final RowTable added;
  private final RowTable removed;

  private SignedList(ListHeader header, ByteBuffer bytes) {
    int addedBytes = header.added() * RowTable.ROW;
    this.header = header;
    this.added = new RowTable(bytes.slice(ROWS_AT, addedBytes));
    this.removed = new RowTable(bytes.slice(ROWS_AT + addedBytes, header.removed() * RowTable.ROW));
  }

  /**
   * Reads it, once all of it is verified.
   *
   * @param bytes all of it, from 0 to the limit
   * @param trusted the key that must have signed it; never one that came with it
   */
  public static Either<ListFault, SignedList> open(ByteBuffer bytes, PublicKey trusted) {
    if (bytes.limit() < Integer.BYTES || bytes.getInt(0) != ListHeader.MAGIC) {
      return Either.left(ListFault.NO_LIST);
    }
    if (bytes.limit() <= Integer.BYTES) {
      return Either.left(ListFault.TRUNCATED);
    }
    if (bytes.get(Integer.BYTES) != ListHeader.VERSION) {
      return Either.left(ListFault.OTHER_VERSION);
    }
    if (bytes.limit() < ROWS_AT) {
      return Either.left(ListFault.TRUNCATED);
    }
    if (ListHeader.key(bytes) != ListKeys.id(trusted)) {
      return Either.left(ListFault.WRONG_KEY);
    }
    return isSigned(bytes, trusted) ? complete(bytes) : Either.left(ListFault.FORGED);
  }

  private static Either<ListFault, SignedList> complete(ByteBuffer bytes) {
    ListHeader header = ListHeader.read(bytes);
    long rows = (long) header.added() + header.removed();
    long missing = ROWS_AT + rows * RowTable.ROW - bytes.limit();
    if (missing > 0) {
      return Either.left(ListFault.TRUNCATED);
    }
    return missing == 0 && isWhole(bytes)
        ? Either.right(new SignedList(header, bytes))
        : Either.left(ListFault.FORGED);
  }

  private static boolean isSigned(ByteBuffer bytes, PublicKey trusted) {
    try {
      Signature signature = Signature.getInstance(ListKeys.ALGORITHM);
      signature.initVerify(trusted);
      signature.update(bytes.slice(0, SIGNED));
      byte[] said = new byte[ROWS_AT - SIGNED];
      bytes.get(SIGNED, said);
      return signature.verify(said);
    } catch (GeneralSecurityException e) {
      return false; // What is no signature at all is not a good one.
    }
  }

  private static boolean isWhole(ByteBuffer bytes) {
    MessageDigest sha256 = Digests.sha256();
    sha256.update(bytes.slice(ROWS_AT, bytes.limit() - ROWS_AT));
    byte[] said = new byte[SIGNED - ListHeader.BYTES];
    bytes.get(ListHeader.BYTES, said);
    return MessageDigest.isEqual(said, sha256.digest());
  }

  /** What it says of itself. */
  public ListHeader header() {
    return header;
  }

  RowTable added() {
    return added;
  }

  RowTable removed() {
    return removed;
  }
}
