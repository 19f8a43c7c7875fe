package az.permit.http.access;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * By which address browsers reach us. Without one configured we are on loopback, and the address is
 * the one that the browser names. Immutable and thread-safe.
 */
public final class PublicAddress {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<URI> configured;

  /**
   * @param configured for instance {@code https://icaze.example.az}; empty on loopback
   */
  public PublicAddress(Optional<URI> configured) {
    this.configured = configured.map(PublicAddress::origin);
  }

  /** Whether browsers reach us by https alone. */
  public boolean secure() {
    return configured.filter(address -> "https".equals(address.getScheme())).isPresent();
  }

  /**
   * The address of a path, as the browser that sends this request sees us.
   *
   * @throws BadRequestResponse if no address is configured and the browser names a foreign one
   */
  public URI of(Context context, String path) {
    return URI.create(configured.orElseGet(() -> onLoopback(context)) + path);
  }

  /** Whether a page of that origin is one of ours. */
  boolean isOurs(String origin, Context context) {
    return configured.isPresent()
        ? origin.equals(configured.get().toString())
        : origin.equals("http://" + context.header("Host"));
  }

  private static URI onLoopback(Context context) {
    String host = context.header("Host");
    if (host == null || !LOOPBACK.contains(withoutPort(host))) {
      throw new BadRequestResponse("expected an address on loopback");
    }
    return URI.create("http://" + host);
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":[0-9]{1,5}$", "");
  }

  private static URI origin(URI address) {
    String authority = address.getAuthority();
    return URI.create(address.getScheme() + "://" + authority);
  }
}
