package az.permit.http.standin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes and access tokens that were given out; few, short-lived, codes good once. Thread-safe. */
final class Grants {
  private static final int MOST = 1_000;
  private static final Duration LIFE = Duration.ofMinutes(1);

  /**
   * What a code stands for.
   *
   * @param person who signed in
   * @param request what was asked for
   * @param until until when it is good, exclusive
   */
  record Grant(StandInPerson person, SignInRequest request, Instant until) {}

  /** Forgets the eldest when there are too many. */
  private static final class Few<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }

  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<String, Grant> codes = new Few<>();
  private final Map<String, StandInPerson> tokens = new Few<>();

  Grants(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  synchronized String code(StandInPerson person, SignInRequest request) {
    String code = secret();
    codes.put(code, new Grant(person, request, clock.instant().plus(LIFE)));
    return code;
  }

  /** What the code stands for; the second time, nothing. */
  synchronized Optional<Grant> redeem(@Nullable String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(grant -> clock.instant().isBefore(grant.until()));
  }

  synchronized String accessToken(StandInPerson person) {
    String token = secret();
    tokens.put(token, person);
    return token;
  }

  synchronized Optional<StandInPerson> owner(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  private String secret() {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
