package az.permit.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sign-ins under way. Nothing is kept here: state, nonce and PKCE secret follow from the browser's
 * cookie and a key that only this process has, so that nobody can fill the memory by beginning
 * without end. Thread-safe.
 */
final class Attempts {
  /** How long a person may take at the provider. */
  static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern COOKIE =
      Pattern.compile("[A-Za-z0-9_-]{43}\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{0,1000})");
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

  private final SecureRandom random;
  private final InstantSource clock;
  private final SecretKeySpec key;

  Attempts(SecureRandom random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
    this.key = new SecretKeySpec(bytes(), ALGORITHM);
  }

  /** Begins one; leads to the start page afterwards if the path is not one of ours. */
  Attempt begin(String to, String start) {
    String path = OWN_PATH.matcher(to).matches() ? to : start;
    return of(
        BASE64.encodeToString(bytes())
            + "."
            + clock.instant().getEpochSecond()
            + "."
            + BASE64.encodeToString(path.getBytes(UTF_8)),
        path);
  }

  /** The attempt of that cookie, if the provider gives back its state in time. */
  Optional<Attempt> resume(String cookie, String state) {
    Matcher parts = COOKIE.matcher(cookie);
    if (!parts.matches() || isLate(Long.parseLong(parts.group(1)))) {
      return Optional.empty();
    }
    // The state vouches for the whole cookie: whoever changes a part of it has another one.
    Attempt attempt = of(cookie, new String(Base64.getUrlDecoder().decode(parts.group(2)), UTF_8));
    return MessageDigest.isEqual(attempt.state().getBytes(UTF_8), state.getBytes(UTF_8))
        ? Optional.of(attempt)
        : Optional.empty();
  }

  private boolean isLate(long begun) {
    return !clock.instant().isBefore(Instant.ofEpochSecond(begun).plus(LIMIT));
  }

  private Attempt of(String cookie, String to) {
    return new Attempt(
        cookie, derive("state", cookie), derive("nonce", cookie), derive("verifier", cookie), to);
  }

  private String derive(String use, String cookie) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return BASE64.encodeToString(mac.doFinal((use + ":" + cookie).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("expected " + ALGORITHM + " in every Java", e);
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
