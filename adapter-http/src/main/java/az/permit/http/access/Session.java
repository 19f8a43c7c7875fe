package az.permit.http.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's use of the portal, from sign-in to sign-out. Thread-safe. */
public final class Session {
  private static final String ATTRIBUTE = Session.class.getName();

  private final Instant begun;
  private final String formToken;
  private volatile Instant lastUsed;
  private volatile Person person;

  Session(Person person, String formToken, Instant begun, Instant lastUsed) {
    this.person = person;
    this.formToken = formToken;
    this.begun = begun;
    this.lastUsed = lastUsed;
  }

  /** The session of a request, if it belongs to one. */
  public static Optional<Session> of(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  /**
   * Who sends a request, on a route that only signed-in people may use.
   *
   * @throws IllegalStateException if nobody is signed in: the route has the wrong role
   */
  public static Person personOf(Context context) {
    return of(context)
        .map(Session::person)
        .orElseThrow(() -> new IllegalStateException("expected a route for signed-in people"));
  }

  /** Makes a request belong to it. */
  public void attachTo(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Who is signed in. */
  public Person person() {
    return person;
  }

  /** What every form of this session carries, in the field {@value ForgeryCheck#FIELD}. */
  public String formToken() {
    return formToken;
  }

  boolean knowsToken(@Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(sent.getBytes(US_ASCII), formToken.getBytes(US_ASCII));
  }

  void changeTo(Person changed) {
    person = changed;
  }

  void use(Instant now) {
    lastUsed = now;
  }

  Instant begun() {
    return begun;
  }

  Instant lastUsed() {
    return lastUsed;
  }
}
