package az.permit.sms.outbound;

import az.permit.sms.link.LinkSession;
import az.permit.sms.link.SmppLink;
import az.permit.sms.wire.ShortMessage;
import java.util.List;
import java.util.function.Function;

/**
 * The binds of an operator, used in turn, within their windows and at their pace. One thread
 * submits; {@link #isUp} is for all.
 */
final class LinkRotation {
  private final List<SmppLink> links;
  private int nextLink;

  LinkRotation(List<SmppLink> links) {
    this.links = List.copyOf(links);
  }

  /** Whether anything can leave, now or in a moment. */
  boolean isUp() {
    for (SmppLink link : links) {
      if (link.isUp()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Submits the segments of a message by the next link that has room for all of them.
   *
   * @param outcome who learns what became of it, by the link it leaves by
   * @return false if no link has room; then nothing was done
   */
  boolean submitted(List<ShortMessage> segments, Function<SmppLink, Attempt.Outcome> outcome) {
    long nowNanos = System.nanoTime();
    for (int i = 0; i < links.size(); i++) {
      SmppLink link = links.get((nextLink + i) % links.size());
      LinkSession session = link.ready(segments.size(), nowNanos);
      if (session != null) {
        nextLink = (nextLink + i + 1) % links.size();
        link.left(segments.size(), nowNanos);
        Attempt attempt = new Attempt(segments.size(), outcome.apply(link));
        segments.forEach(segment -> session.submit(segment, attempt.segment()));
        return true;
      }
    }
    return false;
  }
}
