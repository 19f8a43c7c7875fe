package az.permit.http.api;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.portal.GrantAuthorisation;
import az.permit.core.organisation.portal.Refusal;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.access.Role;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Set;

/** The seal holder lets others act, and takes it back. No PIN ever stands in an address. */
final class DelegationRoutes {
  private static final String PIN = "pin";
  private static final String CARD = "cardNumber";

  private final GrantAuthorisation granting;
  private final InstantSource clock;

  DelegationRoutes(GrantAuthorisation granting, InstantSource clock) {
    this.granting = granting;
    this.clock = clock;
  }

  void register(Api api) {
    api.get("/delegations", this::list, Role.SEAL_HOLDER);
    api.post("/delegations", this::grant, Role.SEAL_HOLDER);
    api.post("/delegations/take-back", this::takeBack, Role.SEAL_HOLDER);
  }

  private Answer list(Context context) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("delegations");
    Refusals.orProblem(granting.list(Requests.clerk(context)))
        .forEach(delegation -> list.add(json(delegation)));
    return Answers.ok(json);
  }

  private Answer grant(Context context) {
    ObjectNode body = Requests.object(context, Set.of(PIN, CARD));
    Delegation delegation =
        Refusals.orProblem(
            granting.grant(
                Requests.clerk(context),
                Requests.text(body, PIN),
                Requests.text(body, CARD),
                clock.instant()));
    return Answers.status(201, json(delegation));
  }

  private Answer takeBack(Context context) {
    ObjectNode body = Requests.object(context, Set.of(PIN));
    Pin pin =
        Pin.read(Requests.text(body, PIN)).orElseThrow(() -> Refusals.of(new Refusal.NotFound()));
    Delegation delegation =
        Refusals.orProblem(granting.takeBack(Requests.clerk(context), pin, clock.instant()));
    return Answers.ok(json(delegation));
  }

  private static ObjectNode json(Delegation delegation) {
    ObjectNode json =
        Json.object()
            .put(PIN, delegation.delegate().value())
            .put(CARD, delegation.cardNumber())
            .put("grantedAt", delegation.grantedAt().toString());
    delegation.takenBackAt().ifPresent(at -> json.put("takenBackAt", at.toString()));
    return json;
  }
}
