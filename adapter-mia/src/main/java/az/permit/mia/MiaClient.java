package az.permit.mia;

import az.permit.core.port.NoticeOutbox.DueNotice;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Posts signed batches of notices to MIA. Thread-safe; never blocks. */
public final class MiaClient {
  private final WebhookPost notices;

  /**
   * A client that connects when it first posts, so that MIA need not be there yet.
   *
   * @param url where MIA's interface begins; {@code /notices} is appended
   * @param signature by the secrets shared with MIA
   * @param connectLimit how long a connection may take
   * @param answerLimit how long a post may take until its answer is complete
   * @param clock gives the time of sending
   * @throws IllegalArgumentException if the URL is not http or https with a host
   */
  public MiaClient(
      URI url,
      WebhookSignature signature,
      Duration connectLimit,
      Duration answerLimit,
      InstantSource clock) {
    URI address = URI.create(url.toString().replaceAll("/+$", "") + "/notices");
    this.notices = new WebhookPost(address, signature, connectLimit, answerLimit, clock);
  }

  /** Posts these notices as one batch; see {@link #post(MiaBatch)}. */
  public CompletionStage<PostAnswer> post(List<DueNotice> batch) {
    return post(MiaBatch.of(batch));
  }

  /** Posts a batch. The stage always completes normally: every failure is an answer, too. */
  CompletionStage<PostAnswer> post(MiaBatch batch) {
    return notices.post(batch.id(), batch.body());
  }
}
