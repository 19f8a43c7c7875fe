package az.permit.http.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * A cookie that only we read, and only as long as the browser runs. Over https its name binds it to
 * this very host; on plain loopback browsers would refuse that. Immutable and thread-safe.
 */
public final class SessionCookie {
  private final String name;
  private final boolean secure;

  /**
   * @param name what it is called, without the prefix that binds it to the host
   * @param secure whether browsers reach us by https
   */
  public SessionCookie(String name, boolean secure) {
    this.name = secure ? "__Host-" + name : name;
    this.secure = secure;
  }

  /** What the browser sent. */
  public Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(name)).filter(value -> !value.isEmpty());
  }

  /** Gives it to the browser. */
  public void write(Context context, String value) {
    context.cookie(cookie(value, -1));
  }

  /** Takes it from the browser. */
  public void clear(Context context) {
    context.cookie(cookie("", 0));
  }

  private Cookie cookie(String value, int maxAge) {
    return new Cookie(name, value, "/", maxAge, secure, true, null, SameSite.LAX);
  }
}
