package az.permit.mia;

import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.mia.MiaAnswer.Refused;
import az.permit.mia.MiaAnswer.Taken;
import az.permit.mia.MiaAnswer.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Posts signed batches of notices to MIA. Thread-safe; never blocks, never follows a redirect. */
public final class MiaClient {
  private static final int MAX_ANSWER_BYTES = 1 << 20;

  private final HttpClient http;
  private final URI notices;
  private final WebhookSignature signature;
  private final Duration answerLimit;
  private final InstantSource clock;

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
    if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        || url.getHost() == null) {
      throw new IllegalArgumentException("expected an http or https address of MIA");
    }
    this.notices = URI.create(url.toString().replaceAll("/+$", "") + "/notices");
    this.signature = signature;
    this.answerLimit = answerLimit;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            // MIA's side is plain HTTP/1.1; an upgrade offer on loopback only confuses proxies.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectLimit)
            .build();
  }

  /** Posts these notices as one batch; see {@link #post(MiaBatch)}. */
  public CompletionStage<MiaAnswer> post(List<DueNotice> batch) {
    return post(MiaBatch.of(batch));
  }

  /** Posts a batch. The stage always completes normally: every failure is an answer, too. */
  CompletionStage<MiaAnswer> post(MiaBatch batch) {
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(notices)
            .timeout(answerLimit)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(WebhookSignature.ID, batch.id())
            .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
            .header(WebhookSignature.SIGNATURE, signature.sign(batch.id(), now, batch.body()))
            .POST(BodyPublishers.ofByteArray(batch.body()))
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, CappedBody.of(MAX_ANSWER_BYTES));
    // The limit of the request ends with the headers of the answer; this one covers the body.
    return exchange
        .copy()
        .orTimeout(answerLimit.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (response, error) -> {
              if (error == null) {
                return read(response);
              }
              exchange.cancel(true); // closes the connection and interrupts no thread
              return new Unreachable(reason(error));
            });
  }

  private static MiaAnswer read(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      return new Refused(response.statusCode());
    }
    try {
      return new Taken(NoticeJson.readTaken(response.body()));
    } catch (IOException e) {
      return new Unreachable("an answer that cannot be read");
    }
  }

  /** By the kind of failure alone: messages of exceptions may quote what was sent. */
  private static String reason(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
      return "no answer in time";
    }
    if (cause instanceof ConnectException) {
      return "no connection";
    }
    if (cause instanceof SSLException) {
      return "no trusted TLS connection";
    }
    return cause instanceof IOException ? "the connection broke" : "the request failed";
  }
}
