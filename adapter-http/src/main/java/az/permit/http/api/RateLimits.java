package az.permit.http.api;

import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Session;
import az.permit.http.problem.ProblemType;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often the API may be asked: by an organisation, by a person who acts for none, and by an
 * address from which nobody is signed in. The address is that of the connection; what a header says
 * of it is not believed. Immutable; thread-safe.
 *
 * @param perSecond requests each second, of one organisation or person
 * @param burst so many at once
 * @param anonymousPerSecond requests each second, of one address
 * @param anonymousBurst so many at once
 */
public record RateLimits(
    double perSecond, int burst, double anonymousPerSecond, int anonymousBurst) {
  /** 20 a second and 200 at once; of strangers 5 and 60. */
  public static final RateLimits USUAL = new RateLimits(20, 200, 5, 60);

  private static final int MOST_KEYS = 100_000;
  private static final int NETWORK_BYTES = 8; // one household or firm has a whole /64 of IPv6

  /** The check before each request. */
  Check check(InstantSource clock) {
    return new Check(
        new RateLimit(clock, new RateLimit.Rate(perSecond, burst), MOST_KEYS),
        new RateLimit(clock, new RateLimit.Rate(anonymousPerSecond, anonymousBurst), MOST_KEYS));
  }

  /**
   * Refuses what comes too often.
   *
   * @param known by organisation or person
   * @param strangers by address
   */
  record Check(RateLimit known, RateLimit strangers) {
    void look(Context context) {
      Session.of(context)
          .map(session -> known.take(key(session.person())))
          .orElseGet(() -> strangers.take(network(context.req().getRemoteAddr())))
          .ifPresent(Check::refuse);
    }

    private static void refuse(Duration wait) {
      throw ApiProblem.of(ProblemType.TOO_MANY_REQUESTS)
          .header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    private static String key(Person person) {
      return person
          .acting()
          .map(Mandate::tin)
          .map(tin -> "tin " + tin)
          .orElse("subject " + person.subject());
    }
  }

  /** The address, or the network of it that one customer has. */
  static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress(); // digits: no name is looked up
      return HexFormat.of()
          .formatHex(bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
