package az.permit.mia;

import az.permit.core.port.NoticeOutbox.DueNotice;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Notices that are posted together. Immutable and thread-safe as long as nobody writes to the body.
 *
 * <p>The id is a digest of the body, so it is the same on every retry, after a restart, too, and
 * never the same for another content.
 */
record MiaBatch(String id, List<DueNotice> notices, byte[] body) {
  /** 128 of the digest's bits: nobody finds two bodies that share them. */
  private static final int ID_BYTES = 16;

  static MiaBatch of(List<DueNotice> notices) {
    byte[] body = NoticeJson.write(notices);
    byte[] digest = Arrays.copyOf(sha256(body), ID_BYTES);
    String id = "b-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    return new MiaBatch(id, List.copyOf(notices), body);
  }

  int size() {
    return notices.size();
  }

  /** Two batches of about half the notices each. */
  List<MiaBatch> halves() {
    int middle = size() / 2;
    return List.of(of(notices.subList(0, middle)), of(notices.subList(middle, size())));
  }

  @Override
  public String toString() {
    return id + " of " + size() + " notices";
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
