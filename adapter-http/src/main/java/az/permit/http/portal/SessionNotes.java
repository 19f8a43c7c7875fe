package az.permit.http.portal;

import az.permit.http.access.Session;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * What a session remembers from one page to the next, and what must not stand in an address: a
 * search text may name a person. Gone with the session. Thread-safe.
 */
final class SessionNotes {
  private final Map<Session, String> searches = Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Session, Done> done = Collections.synchronizedMap(new WeakHashMap<>());

  /** Keeps what is searched for in the list. */
  void search(Context context, String text) {
    Session.of(context).ifPresent(session -> searches.put(session, text));
  }

  /** What is searched for in the list, or empty. */
  String search(Context context) {
    return Session.of(context).map(searches::get).orElse("");
  }

  /** Has the next page say that something was done. */
  void say(Context context, Done what) {
    Session.of(context).ifPresent(session -> done.put(session, what));
  }

  /** What the page is to say was done; it is said once. */
  Optional<Done> heard(Context context) {
    return Session.of(context).map(done::remove);
  }
}
