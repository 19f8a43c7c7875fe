package az.permit.mia;

import az.permit.core.port.NoticeOutbox.DueNotice;
import java.util.List;

/**
 * Notices that are posted together. Immutable and thread-safe as long as nobody writes to the body.
 * The id is that of the body, the same whenever these notices are posted.
 */
record MiaBatch(String id, List<DueNotice> notices, byte[] body) {
  static MiaBatch of(List<DueNotice> notices) {
    byte[] body = NoticeJson.write(notices);
    return new MiaBatch(WebhookPost.idOf(body), List.copyOf(notices), body);
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
}
