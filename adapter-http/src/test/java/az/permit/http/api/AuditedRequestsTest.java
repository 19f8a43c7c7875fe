package az.permit.http.api;

import static az.permit.core.audit.AuditAction.NOT_THEIRS;
import static az.permit.core.audit.AuditAction.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditEntry;
import az.permit.core.port.Listings;
import az.permit.http.access.Role;
import az.permit.http.access.Route;
import az.permit.http.api.Caller.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What requests of the API leave in the audit trail. */
class AuditedRequestsTest {
  private final ApiServer server = ApiServer.open();

  @AfterEach
  void close() {
    server.close();
  }

  private String millDraft() {
    return Permits.draft(server.as(People.MILL_SEAL), 1).id();
  }

  private List<Route> routesOfOnePermit() {
    return server.routes().stream()
        .filter(route -> route.roles().contains(Role.CLERK))
        .filter(route -> route.path().contains("/permits/{id}"))
        .toList();
  }

  private static Reply call(Caller caller, Route route, String id) {
    return caller.send(
        route.method(),
        route.path().replace("{id}", id),
        route.method().equals("PUT") ? "{}" : "",
        Map.of("If-Match", "*"));
  }

  @Test
  void everyRefusalOfARoleAndEveryPermitThatIsNotTheirsIsEntered() {
    String permit = millDraft();
    assertThat(routesOfOnePermit()).hasSizeGreaterThan(5);
    for (Route route : routesOfOnePermit()) {
      long before = server.trail.head().number();

      call(server.as(People.BAKER), route, permit);
      call(server.as(People.OFFICER), route, permit);

      String name = route.method() + " " + route.path();
      assertThat(server.trail.read(before, 10))
          .as(name)
          .extracting(AuditEntry::role, AuditEntry::action, AuditEntry::detail)
          .containsExactly(
              tuple("clerk seal-holder citizen", NOT_THEIRS, name + " " + permit),
              tuple("police", REFUSED, name));
    }
  }

  @Test
  void oneOfManyThatIsNotTheirsIsEntered() {
    String permit = millDraft();
    long before = server.trail.head().number();

    server
        .as(People.BAKER)
        .post(
            "/api/v1/permits/confirmations",
            "{\"permits\":[{\"id\":\"" + permit + "\",\"version\":1}]}");

    assertThat(server.trail.read(before, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(NOT_THEIRS, permit));
  }

  @Test
  void whatCannotBeEnteredIsNotAnswered() {
    server.trail.broken = true;

    Reply reply = server.as(People.BAKER).get("/api/v1/permits/" + Listings.id(4_711));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain("not-found");
  }
}
