package az.permit.http.api;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.DenyListing;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.access.Role;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;

/** What concerns a person themselves: which employers listed them. */
final class CitizenRoutes {
  private final DenyListing listings;
  private final InstantSource clock;

  CitizenRoutes(DenyListing listings, InstantSource clock) {
    this.listings = listings;
    this.clock = clock;
  }

  void register(Api api) {
    api.get("/my/permits", this::list, Role.CITIZEN);
    api.post("/my/permits/{id}/denial", this::deny, Role.CITIZEN);
  }

  private Answer list(Context context) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("permits");
    listings
        .listings(Requests.pin(context), clock.instant())
        .forEach(permit -> list.add(PermitJson.ofEmployee(permit)));
    return Answers.ok(json);
  }

  private Answer deny(Context context) {
    Requests.nothing(context);
    OrganisationPermit permit =
        Refusals.orProblem(
            listings.deny(Requests.pin(context), context.pathParam("id"), clock.instant()));
    return Answers.ok(PermitJson.ofEmployee(permit));
  }
}
