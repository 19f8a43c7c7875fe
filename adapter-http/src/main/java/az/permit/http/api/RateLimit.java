package az.permit.http.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket of tokens for each key: a request takes one, and they come back with time. Memory is
 * bounded: of too many keys, the one unused for longest begins anew. Thread-safe.
 */
final class RateLimit {
  private final InstantSource clock;
  private final Rate rate;
  private final Map<String, Bucket> buckets;

  /**
   * How much is allowed.
   *
   * @param perSecond how many tokens come back each second
   * @param burst how many there are at most
   */
  record Rate(double perSecond, int burst) {}

  private record Bucket(double tokens, Instant at) {}

  RateLimit(InstantSource clock, Rate rate, int mostKeys) {
    this.clock = clock;
    this.rate = rate;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostKeys;
          }
        };
  }

  /** Takes a token; if there is none, how long until there is. */
  synchronized Optional<Duration> take(String key) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(rate.burst(), now));
    double passed = Math.max(0, Duration.between(bucket.at(), now).toNanos() / 1e9);
    double tokens = Math.min(rate.burst(), bucket.tokens() + passed * rate.perSecond());
    boolean enough = tokens >= 1;
    buckets.put(key, new Bucket(enough ? tokens - 1 : tokens, now));
    return enough
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) ((1 - tokens) / rate.perSecond() * 1e9)));
  }

  synchronized int size() {
    return buckets.size();
  }
}
