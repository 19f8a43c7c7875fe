package az.permit.http.signin;

import az.permit.http.access.Person;
import az.permit.http.access.SessionCookie;
import az.permit.http.access.Sessions;
import io.javalin.http.Context;
import java.util.Optional;

/** Sessions and attempts as browsers hold them: in cookies. Thread-safe. */
final class Visits {
  private final Sessions sessions;
  private final SessionCookie session;
  private final SessionCookie attempt;

  Visits(Sessions sessions, SessionCookie session, SessionCookie attempt) {
    this.sessions = sessions;
    this.session = session;
    this.attempt = attempt;
  }

  /** Begins a session with a new id; one that the browser had before is ended. */
  void begin(Context context, Person person) {
    session.read(context).ifPresent(sessions::end);
    String id = sessions.begin(person);
    sessions.find(id).ifPresent(begun -> begun.attachTo(context));
    session.write(context, id);
  }

  /** Goes on with other rights, and therefore another id. */
  void renew(Context context, Person person) {
    session
        .read(context)
        .flatMap(id -> sessions.renew(id, person))
        .ifPresent(id -> session.write(context, id));
  }

  void end(Context context) {
    session.read(context).ifPresent(sessions::end);
    session.clear(context);
  }

  void remember(Context context, Attempt begun) {
    attempt.write(context, begun.cookie());
  }

  /** The cookie of the attempt, which counts once. */
  Optional<String> takeAttempt(Context context) {
    Optional<String> cookie = attempt.read(context);
    cookie.ifPresent(found -> attempt.clear(context));
    return cookie;
  }
}
