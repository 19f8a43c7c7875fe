package az.permit.mia;

import az.permit.mia.PostAnswer.Refused;
import az.permit.mia.PostAnswer.Taken;
import az.permit.mia.PostAnswer.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** Posts signed bodies to one address. Thread-safe; never blocks, never follows a redirect. */
public final class WebhookPost {
  private static final int MAX_ANSWER_BYTES = 1 << 20;

  /** 128 of the digest's bits: nobody finds two bodies that share them. */
  private static final int ID_BYTES = 16;

  private final HttpClient http;
  private final URI address;
  private final WebhookSignature signature;
  private final Duration answerLimit;
  private final InstantSource clock;

  /**
   * A poster that connects when it first posts, so that nobody need be there yet.
   *
   * @param address where to post
   * @param signature by the secrets shared with whoever is there
   * @param connectLimit how long a connection may take
   * @param answerLimit how long a post may take until its answer is complete
   * @param clock gives the time of sending
   * @throws IllegalArgumentException if the address is not http or https with a host
   */
  public WebhookPost(
      URI address,
      WebhookSignature signature,
      Duration connectLimit,
      Duration answerLimit,
      InstantSource clock) {
    if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        || address.getHost() == null) {
      throw new IllegalArgumentException("expected an http or https address");
    }
    this.address = address;
    this.signature = signature;
    this.answerLimit = answerLimit;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            // Webhooks are plain HTTP/1.1; an upgrade offer on loopback only confuses proxies.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectLimit)
            .build();
  }

  /**
   * An id for a body: a digest, so it is the same on every retry, after a restart, too, and never
   * the same for another body.
   */
  public static String idOf(byte[] body) {
    byte[] digest = Arrays.copyOf(sha256(body), ID_BYTES);
    return "b-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** Posts a body. The stage always completes normally: every failure is an answer, too. */
  public CompletionStage<PostAnswer> post(String id, byte[] body) {
    return exchange(id, body, WebhookPost::read, Unreachable::new);
  }

  /**
   * Posts a body of any other interface that is signed in the same way.
   *
   * @param answered makes the result of status and body, whatever the status; must not throw
   * @param failed makes the result of why there is no answer, which names nobody's data
   */
  public <T> CompletionStage<T> exchange(
      String id, byte[] body, BiFunction<Integer, byte[], T> answered, Function<String, T> failed) {
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(answerLimit)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(WebhookSignature.ID, id)
            .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
            .header(WebhookSignature.SIGNATURE, signature.sign(id, now, body))
            .POST(BodyPublishers.ofByteArray(body))
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
                return answered.apply(response.statusCode(), response.body());
              }
              exchange.cancel(true); // closes the connection and interrupts no thread
              return failed.apply(reason(error));
            });
  }

  private static PostAnswer read(int status, byte[] body) {
    if (status != 200) {
      return new Refused(status);
    }
    try {
      return new Taken(NoticeJson.readTaken(body));
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

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
