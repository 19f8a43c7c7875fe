package az.permit.mia.register;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.StorageUnavailable;
import az.permit.mia.Backoff;
import az.permit.mia.WebhookPost;
import az.permit.mia.WebhookSignature;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The population register, asked over HTTP by one signed post for a whole batch; documents stand in
 * its body, never in an address. What it said is believed for a while, of documents that it does
 * not know, too. Thread-safe.
 *
 * <p>While it does not answer, whoever asks for documents that are all known still gets them; any
 * other batch is told so, at once after a few failures, since a circuit opens that lets one
 * question through now and then. What the rules do then is theirs: see {@link
 * PopulationRegister#find}.
 */
public final class HttpRegister implements PopulationRegister {
  private static final Logger LOG = LoggerFactory.getLogger(HttpRegister.class);
  private static final int CALLS = 5;
  private static final int MOST_FAILED_PERCENT = 60;

  private final WebhookPost post;
  private final Duration patience;
  private final InstantSource clock;
  private final Cache<IdentityDocument, Entry> known;
  private final CircuitBreaker circuit;

  /** What came of a question. */
  private record Told(int status, byte[] body, String failure) {}

  /**
   * A register that is asked when it is first needed.
   *
   * @param signature by the secrets shared with whoever keeps the register
   * @param clock gives the time of sending, and measures how old an answer is
   */
  public HttpRegister(RegisterSettings settings, WebhookSignature signature, InstantSource clock) {
    URI address = URI.create(settings.url().toString().replaceAll("/+$", "") + "/persons");
    this.post =
        new WebhookPost(address, signature, settings.answerLimit(), settings.answerLimit(), clock);
    this.patience = settings.answerLimit().plusMillis(200);
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(settings.mostKept())
            .expireAfterWrite(settings.kept())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    this.circuit =
        CircuitBreaker.of(
            "register",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(CALLS)
                .minimumNumberOfCalls(CALLS)
                .failureRateThreshold(MOST_FAILED_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(n -> backoff.after(n).toMillis())
                .clock(new SourceClock(clock))
                .build());
  }

  @Override
  public boolean isPresent() {
    return true;
  }

  /** Whether it answers, as far as is known, for health. */
  public boolean answers() {
    return circuit.getState() == State.CLOSED;
  }

  @Override
  public Map<IdentityDocument, Person> find(Collection<IdentityDocument> documents) {
    return each(documents, Entry::person);
  }

  @Override
  public Map<IdentityDocument, SmsAddress> phones(Collection<IdentityDocument> documents) {
    return each(documents, Entry::phone);
  }

  private <T> Map<IdentityDocument, T> each(
      Collection<IdentityDocument> documents, Function<Entry, Optional<T>> part) {
    Map<IdentityDocument, Entry> entries = entries(documents);
    Map<IdentityDocument, T> found = new HashMap<>();
    entries.forEach((document, entry) -> part.apply(entry).ifPresent(p -> found.put(document, p)));
    return found;
  }

  private Map<IdentityDocument, Entry> entries(Collection<IdentityDocument> documents) {
    Map<IdentityDocument, Entry> entries = new HashMap<>(known.getAllPresent(documents));
    Set<IdentityDocument> open = new HashSet<>(documents);
    open.removeAll(entries.keySet());
    if (!open.isEmpty()) {
      Map<IdentityDocument, Entry> answered = ask(open);
      for (IdentityDocument document : open) {
        Entry entry = answered.getOrDefault(document, Entry.UNKNOWN);
        known.put(document, entry);
        entries.put(document, entry);
      }
    }
    return entries;
  }

  private Map<IdentityDocument, Entry> ask(Set<IdentityDocument> documents) {
    if (!circuit.tryAcquirePermission()) {
      throw new StorageUnavailable("the population register does not answer; its circuit is open");
    }
    long began = clock.millis();
    byte[] body = RegisterJson.question(documents);
    Told told =
        post.exchange(
                WebhookPost.idOf(body),
                body,
                (status, answer) -> new Told(status, answer, ""),
                failure -> new Told(0, new byte[0], failure))
            .toCompletableFuture()
            .completeOnTimeout(
                new Told(0, new byte[0], "no answer in time"),
                patience.toMillis(),
                TimeUnit.MILLISECONDS)
            .join();
    return settle(told, Math.max(0, clock.millis() - began));
  }

  private Map<IdentityDocument, Entry> settle(Told told, long millis) {
    String failure = told.failure();
    if (told.status() == 200) {
      try {
        Map<IdentityDocument, Entry> entries = RegisterJson.entries(told.body());
        circuit.onSuccess(millis, TimeUnit.MILLISECONDS);
        return entries;
      } catch (IOException e) {
        failure = "an answer that cannot be read";
      }
    } else if (failure.isEmpty()) {
      failure = "status " + told.status();
    }
    boolean answered = answers();
    StorageUnavailable refusal =
        new StorageUnavailable("the population register does not answer: " + failure);
    circuit.onError(millis, TimeUnit.MILLISECONDS, refusal);
    if (answered && !answers()) {
      LOG.warn("The circuit of the population register opens: {}", failure);
    }
    throw refusal;
  }
}
