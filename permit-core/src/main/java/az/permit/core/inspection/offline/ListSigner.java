package az.permit.core.inspection.offline;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;

/** Signs lists and deltas. Thread-safe. */
public final class ListSigner {
  private final PrivateKey secret;
  private final PublicKey key;

  /** With a pair of Ed25519 keys. */
  public ListSigner(PrivateKey secret, PublicKey key) {
    this.secret = secret;
    this.key = key;
  }

  /** The key by which readers trust what is signed here. */
  public PublicKey key() {
    return key;
  }

  /**
   * A list.
   *
   * @param sequence not negative; greater than that of anything older
   * @param from first instant at which it is in force; its minute counts
   * @param until first instant at which it is in force no more; its minute counts
   */
  public byte[] list(ListTable table, long sequence, Instant from, Instant until) {
    return sign(
        table.terms(), ListHeader.NO_BASE, sequence, from, until, table.rows(), new byte[0]);
  }

  /**
   * All that changed between two tables of the same terms.
   *
   * @param base the sequence of what had the first table
   * @param sequence greater than the base
   * @throws IllegalArgumentException if the terms differ
   */
  public byte[] delta(
      ListTable before, long base, ListTable after, long sequence, Instant from, Instant until) {
    if (!before.terms().equals(after.terms()) || base < 0 || sequence <= base) {
      throw new IllegalArgumentException("expected a newer table of the same terms");
    }
    return sign(
        before.terms(),
        base,
        sequence,
        from,
        until,
        RowSort.difference(after.rows(), before.rows(), 0),
        RowSort.difference(
            before.rows(), after.rows(), Minutes.of(from) - Minutes.of(before.terms().origin())));
  }

  private byte[] sign(
      ListTerms terms,
      long base,
      long sequence,
      Instant from,
      Instant until,
      byte[] added,
      byte[] removed) {
    ListHeader header =
        new ListHeader(
            terms,
            base,
            sequence,
            from,
            until,
            added.length / RowTable.ROW,
            removed.length / RowTable.ROW,
            ListKeys.id(key));
    ByteBuffer bytes = ByteBuffer.allocate(SignedList.ROWS_AT + added.length + removed.length);
    header.write(bytes);
    MessageDigest sha256 = Digests.sha256();
    sha256.update(added);
    bytes.put(sha256.digest(removed));
    bytes.put(signature(bytes.array())).put(added).put(removed);
    return bytes.array();
  }

  private byte[] signature(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ListKeys.ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes, 0, SignedList.SIGNED);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with that key", e);
    }
  }
}
