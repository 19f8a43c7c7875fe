package az.permit.http.api;

import static az.permit.core.audit.AuditAction.NOT_THEIRS;
import static az.permit.core.audit.AuditAction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditEntry;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.Delegation;
import az.permit.core.port.Listings;
import az.permit.http.access.Person;
import az.permit.http.access.Role;
import az.permit.http.access.Route;
import az.permit.http.api.Caller.Reply;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route × role × tenant: exactly the allowed answer. A route without a row here fails. */
class RouteAccessTest {
  private static final ApiServer SERVER = ApiServer.open();

  /** What the mill's own clerks get for each route, on things that the mill has. */
  private static final Map<String, Integer> OWN =
      Map.ofEntries(
          Map.entry("GET /api/v1/session", 200),
          Map.entry("GET /api/v1/choices", 200),
          Map.entry("GET /api/v1/permits", 200),
          Map.entry("POST /api/v1/permits", 201),
          Map.entry("POST /api/v1/permits/search", 200),
          Map.entry("GET /api/v1/permits/counts", 200),
          Map.entry("POST /api/v1/permits/confirmations", 200),
          Map.entry("GET /api/v1/permits/{id}", 200),
          Map.entry("PUT /api/v1/permits/{id}", 200),
          Map.entry("DELETE /api/v1/permits/{id}", 204),
          Map.entry("POST /api/v1/permits/{id}/confirmation", 200),
          Map.entry("POST /api/v1/permits/{id}/withdrawal", 409), // a draft is not withdrawn
          Map.entry("POST /api/v1/permits/{id}/amendments", 409),
          Map.entry("POST /api/v1/permits/{id}/copies", 201),
          Map.entry("GET /api/v1/delegations", 200),
          Map.entry("POST /api/v1/delegations", 201),
          Map.entry("POST /api/v1/delegations/take-back", 404), // nobody has that PIN
          Map.entry("GET /api/v1/notifications", 200),
          Map.entry("POST /api/v1/notifications/read", 200),
          Map.entry("GET /api/v1/my/permits", 200),
          Map.entry("POST /api/v1/my/permits/{id}/denial", 404), // it names somebody else
          Map.entry("POST /api/v1/inspections", 200),
          Map.entry("GET /api/v1/cases", 200),
          Map.entry("GET /api/v1/cases/{id}", 404), // there is none
          Map.entry("GET /api/v1/cases/{id}/full", 404),
          Map.entry("POST /api/v1/cases/{id}/decisions", 404),
          Map.entry("GET /api/v1/imports", 200),
          Map.entry("POST /api/v1/imports", 415),
          Map.entry("GET /api/v1/imports/template.csv", 200),
          Map.entry("GET /api/v1/imports/template.xlsx", 200),
          Map.entry("GET /api/v1/imports/{id}", 404), // there is none
          Map.entry("DELETE /api/v1/imports/{id}", 404),
          Map.entry("POST /api/v1/imports/{id}/confirmation", 404),
          Map.entry("GET /api/v1/imports/{id}/failed-rows.csv", 404),
          Map.entry("GET /api/v1/imports/{id}/failed-rows.xlsx", 404),
          Map.entry("GET /api/openapi.yaml", 200),
          Map.entry("GET /api/docs", 200),
          Map.entry("GET /api/docs/docs.js", 200),
          Map.entry("GET /api/docs/swagger-ui.css", 200),
          Map.entry("GET /api/docs/swagger-ui-bundle.js", 200),
          Map.entry("GET /problems/{type}", 404),
          Map.entry("POST /mia/decisions", 200));

  private static final Map<String, String> BODIES = new HashMap<>();

  @BeforeAll
  static void prepare() {
    String search = "/api/v1/permits/search";
    BODIES.put("POST /api/v1/permits", "{}");
    BODIES.put("PUT /api/v1/permits/{id}", "{}");
    BODIES.put("POST " + search, "{}");
    BODIES.put(
        "POST /api/v1/permits/confirmations", "{\"permits\":[{\"id\":\"p-0\",\"version\":1}]}");
    BODIES.put("POST /api/v1/delegations", "{\"pin\":\"5NEWSEA\",\"cardNumber\":\"AZE1234567\"}");
    BODIES.put("POST /api/v1/delegations/take-back", "{\"pin\":\"5NBDY11\"}");
    BODIES.put("POST /api/v1/notifications/read", "{\"ids\":[]}");
    BODIES.put("POST /api/v1/imports", "{}");
    BODIES.put(
        "POST /api/v1/inspections",
        "{\"device\":\"tablet-4\",\"lookUps\":[{\"plate\":\"10 AZ 158\"}]}");
    BODIES.put(
        "POST /api/v1/cases/{id}/decisions",
        "{\"version\":0,\"state\":\"dismissed\",\"reason\":\"none\"}");
    BODIES.put("POST /api/v1/imports/{id}/confirmation", "{\"into\":\"drafts\"}");
    SERVER.records.transact(
        t -> {
          t.keep(
              new Delegation(
                  Listings.MILL,
                  new Pin("5DELEG1"),
                  "AZE1234567",
                  Listings.SEAL.pin(),
                  Listings.MADE,
                  Optional.empty()));
          return true;
        });
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void everyRouteHasARow() {
    assertThat(apiRoutes().stream().map(RouteAccessTest::name))
        .containsExactlyInAnyOrderElementsOf(OWN.keySet());
  }

  @Test
  void everyPersonGetsExactlyWhatTheirRoleAllows() {
    for (Person person : People.ALL) {
      for (Route route : apiRoutes()) {
        Reply reply = call(SERVER.as(person), route, millDraft());

        assertThat(reply.status())
            .as(name(route) + " for " + person.subject() + ": " + reply.body())
            .isEqualTo(expected(route, person));
      }
    }
  }

  @Test
  void whoIsNotSignedInGetsTheOpenRoutesAlone() {
    for (Route route : apiRoutes()) {
      Reply reply = call(SERVER.anonymous(), route, "p-0");

      assertThat(reply.status()).as(name(route)).isEqualTo(isOpen(route) ? own(route) : 401);
    }
  }

  @Test
  void noChangeIsMadeWithoutTheToken() {
    Caller seal = SERVER.as(People.MILL_SEAL).withoutToken();
    for (Route route : apiRoutes()) {
      if (!route.method().equals("GET") && !route.roles().contains(Role.MIA)) {
        assertThat(call(seal, route, millDraft()).status()).as(name(route)).isEqualTo(403);
      }
    }
  }

  @Test
  void anotherOrganisationsPermitIsAnsweredExactlyAsOneThatNeverWas() {
    Caller baker = SERVER.as(People.BAKER);
    for (Route route : apiRoutes()) {
      if (route.path().startsWith("/api/v1/permits/{id}")) {
        Reply foreign = call(baker, route, millDraft());
        Reply unknown = call(baker, route, Listings.id(4_711));

        assertThat(foreign.status()).as(name(route)).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(foreign.response().headers().map().keySet())
            .isEqualTo(unknown.response().headers().map().keySet());
      }
    }
  }

  @Test
  void everyRefusalOfARoleAndEveryPermitThatIsNotTheirsIsAudited() {
    for (Route route : apiRoutes()) {
      if (route.roles().contains(Role.CLERK) && route.path().contains("/permits/{id}")) {
        String permit = millDraft();
        long before = SERVER.trail.head().number();

        call(SERVER.as(People.BAKER), route, permit);
        call(SERVER.as(People.OFFICER), route, permit);

        assertThat(SERVER.trail.read(before, 10))
            .as(name(route))
            .extracting(AuditEntry::role, AuditEntry::action, AuditEntry::detail)
            .containsExactly(
                tuple("clerk seal-holder citizen", NOT_THEIRS, name(route) + " " + permit),
                tuple("police", REFUSED, name(route)));
      }
    }
  }

  @Test
  void oneOfManyThatIsNotTheirsIsAudited() {
    String permit = millDraft();
    long before = SERVER.trail.head().number();

    SERVER
        .as(People.BAKER)
        .post(
            "/api/v1/permits/confirmations",
            "{\"permits\":[{\"id\":\"" + permit + "\",\"version\":1}]}");

    assertThat(SERVER.trail.read(before, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(NOT_THEIRS, permit));
  }

  private static int expected(Route route, Person person) {
    if (!isOpen(route) && Collections.disjoint(route.roles(), person.roles())) {
      return 403;
    }
    boolean othersPermit =
        person.equals(People.BAKER) && route.path().startsWith("/api/v1/permits/{id}");
    return othersPermit ? 404 : own(route);
  }

  private static boolean isOpen(Route route) {
    return route.roles().contains(Role.ANYONE) || route.roles().contains(Role.MIA);
  }

  private static int own(Route route) {
    return OWN.getOrDefault(name(route), -1);
  }

  private static String millDraft() {
    return Permits.draft(SERVER.as(People.MILL_SEAL), 1).id();
  }

  private static Reply call(Caller caller, Route route, String id) {
    return caller.send(
        route.method(),
        route.path().replace("{id}", id).replace("{type}", "none"),
        BODIES.getOrDefault(name(route), ""),
        Map.of("If-Match", "*"));
  }

  private static List<Route> apiRoutes() {
    return SERVER.routes().stream().filter(route -> !route.path().startsWith("/assets/")).toList();
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }
}
