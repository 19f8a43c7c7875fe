package az.permit.http.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions, in memory: after a restart, or on another node, people sign in anew. Only a hash of
 * each id is kept, so a dump of the memory lets nobody in. Thread-safe.
 */
public final class Sessions {
  private static final int SECRET_BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom random;
  private final Limits limits;

  /** By hash of the id; in order of use, so that the eldest is the one unused for longest. */
  private final LinkedHashMap<String, Session> byHash = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * When sessions end.
   *
   * @param idle unused for that long
   * @param absolute however much used
   * @param most how many there may be; one more ends the one unused for longest
   */
  public record Limits(Duration idle, Duration absolute, int most) {
    /** Half an hour idle, eight hours in all, 100,000 sessions. */
    public static final Limits USUAL =
        new Limits(Duration.ofMinutes(30), Duration.ofHours(8), 100_000);
  }

  public Sessions(InstantSource clock, SecureRandom random, Limits limits) {
    this.clock = clock;
    this.random = random;
    this.limits = limits;
  }

  /** Begins a session; returns its id, which is known to the caller alone. */
  public synchronized String begin(Person person) {
    Instant now = clock.instant();
    return keep(new Session(person, secret(), now, now), now);
  }

  /** The session of that id, which counts as used now; empty if unknown or ended. */
  public synchronized Optional<Session> find(String id) {
    String hash = hash(id);
    Session session = byHash.get(hash);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (hasEnded(session, now)) {
      byHash.remove(hash);
      return Optional.empty();
    }
    session.use(now);
    return Optional.of(session);
  }

  /**
   * Exchanges a session for one with a new id and form token, as is due when its rights change; its
   * absolute end stays. Empty if unknown or ended.
   */
  public synchronized Optional<String> renew(String id, Person person) {
    return find(id)
        .map(
            old -> {
              byHash.remove(hash(id));
              Instant now = clock.instant();
              return keep(new Session(person, secret(), old.begun(), now), now);
            });
  }

  /** Ends a session, if there is one of that id. */
  public synchronized void end(String id) {
    byHash.remove(hash(id));
  }

  /** How many there are. */
  public synchronized int size() {
    return byHash.size();
  }

  private String keep(Session session, Instant now) {
    Iterator<Map.Entry<String, Session>> eldest = byHash.entrySet().iterator();
    while (eldest.hasNext()) {
      boolean ended = hasEnded(eldest.next().getValue(), now);
      if (!ended && byHash.size() < limits.most()) {
        break;
      }
      eldest.remove();
    }
    String id = secret();
    byHash.put(hash(id), session);
    return id;
  }

  private boolean hasEnded(Session session, Instant now) {
    return !now.isBefore(session.lastUsed().plus(limits.idle()))
        || !now.isBefore(session.begun().plus(limits.absolute()));
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private static String hash(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256 in every Java", e);
    }
  }
}
