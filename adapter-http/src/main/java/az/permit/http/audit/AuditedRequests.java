package az.permit.http.audit;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEvent;
import az.permit.core.port.AuditTrail;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.RouteGroup;
import az.permit.http.access.Person;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.bulk.RuleNames;
import az.permit.http.signin.SignInSettings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.router.Endpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enters in the trail what signed-in people do: sign-ins, what their role may not have, records
 * that are not theirs, and whatever handlers note. It is no route; it stands behind all of them.
 */
public final class AuditedRequests implements RouteGroup {
  private static final String SIGN_OUT = "/sign-out";

  private final AuditTrail trail;
  private final InstantSource clock;

  /** Enters in that trail. */
  public AuditedRequests(AuditTrail trail, InstantSource clock) {
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.after(this::enter);
  }

  private void enter(Context context) {
    Optional<Person> person = Session.of(context).map(Session::person);
    if (person.isEmpty()) {
      return;
    }
    AuditActor actor = actor(person.get());
    Instant now = clock.instant();
    List<AuditEvent> events = new ArrayList<>();
    ofItself(context, actor, now).ifPresent(events::add);
    for (AuditNotes.Note note : AuditNotes.takeFrom(context)) {
      events.add(new AuditEvent(actor, note.action(), note.subjects(), note.detail(), now));
    }
    if (events.isEmpty()) {
      return;
    }
    try {
      trail.append(events);
    } catch (StorageUnavailable e) {
      throw new ServiceUnavailableResponse("expected the audit trail to take entries");
    }
  }

  /** What a request tells by its route and status alone. */
  private static Optional<AuditEvent> ofItself(Context context, AuditActor actor, Instant now) {
    Endpoint matched = context.endpoints().matchedHttpEndpoint();
    if (matched == null) {
      return Optional.empty();
    }
    String path = matched.path;
    String route = matched.method.name() + " " + path;
    return switch (context.statusCode()) {
      case 403 -> Optional.of(AuditEvent.of(actor, AuditAction.REFUSED, route, now));
      case 404 ->
          segment(context, path)
              .map(id -> AuditEvent.of(actor, AuditAction.NOT_THEIRS, route + " " + id, now));
      case 303 -> {
        if (path.equals(SignInSettings.CALLBACK)) {
          yield Optional.of(AuditEvent.of(actor, AuditAction.SIGNED_IN, "", now));
        }
        yield path.equals(SIGN_OUT)
            ? Optional.of(AuditEvent.of(actor, AuditAction.SIGNED_OUT, "", now))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** What stands in the address where the route has an id. */
  private static Optional<String> segment(Context context, String path) {
    List<String> template = List.of(path.split("/", -1));
    String[] sent = context.path().split("/", -1);
    int place = template.indexOf("{id}");
    return place < 0 || place >= sent.length
        ? Optional.empty()
        : Optional.of(AuditNotes.id(sent[place]));
  }

  /** Somebody as the trail names them: all roles they have. */
  public static AuditActor actor(Person person) {
    Set<Role> roles = EnumSet.copyOf(person.roles());
    roles.removeAll(Set.of(Role.ANYONE, Role.SIGNED_IN));
    String named = roles.stream().map(RuleNames::of).collect(Collectors.joining(" "));
    return new AuditActor(named.isEmpty() ? "nobody" : named, person.subject(), person.name());
  }
}
