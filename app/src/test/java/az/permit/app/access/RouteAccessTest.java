package az.permit.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.access.AccessTable.Row;
import az.permit.http.access.Role;
import az.permit.http.access.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route of the running server × every role: exactly the answer that its table allows. */
class RouteAccessTest {
  private static final AccessTable TABLE = AccessTable.read();
  private static final String STRANGER = "seal-beta";
  private static final Set<String> OWNERS = Set.of("seal-alpha", "delegate");

  /** The addresses of these carry their versions, so one row stands for all. */
  private static final String ASSETS = "/assets/";

  private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();
  private static final Map<String, String> STANDING = new LinkedHashMap<>();
  private static House house;
  private static Belongings belongings;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    house = new House(folder);
    Caller seal = house.caller("seal-alpha");
    seal.send("POST", "/api/v1/delegations", "{\"pin\":\"7UC0C33\",\"cardNumber\":\"AZE1000003\"}");
    belongings = new Belongings(seal);
  }

  @BeforeEach
  void signIn() {
    TABLE.callers().forEach(column -> CALLERS.put(column, house.caller(column)));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyRouteHasARowAndEveryRowARoute() {
    assertThat(TABLE.rows().stream().map(Row::name)).doesNotHaveDuplicates();
    assertThat(TABLE.rows().stream().map(Row::name))
        .containsExactlyInAnyOrderElementsOf(
            house.routes().stream().map(RouteAccessTest::name).distinct().toList());
  }

  @Test
  void everyRoleHasACaller() {
    Set<String> roles = new TreeSet<>(Set.of("mia", "command"));
    for (Caller caller : CALLERS.values()) {
      for (JsonNode role : caller.session().path("roles")) {
        roles.add(role.asText());
      }
    }

    assertThat(roles).hasSameSizeAs(Role.values());
  }

  @Test
  void everybodyIsAnsweredExactlyAsTheTableSays() {
    List<String> answered = new ArrayList<>();
    for (Row row : TABLE.rows()) {
      List<Integer> statuses = TABLE.callers().stream().map(caller -> status(row, caller)).toList();
      answered.add(row.with(statuses).toString());
    }

    assertThat(answered).isEqualTo(TABLE.rows().stream().map(Row::toString).toList());
  }

  @Test
  void whatAnotherOrganisationHasIsAnsweredAsWhatNeverWas() {
    for (Row row : TABLE.rows()) {
      if (row.hasId() && allowed(row, STRANGER) != 403) {
        String foreign = standing(row.path());
        HttpResponse<String> there = send(row, STRANGER, foreign);
        HttpResponse<String> nowhere = send(row, STRANGER, Belongings.unknown(foreign));

        assertThat(there.statusCode()).as(row.name()).isEqualTo(404);
        assertThat(nowhere.statusCode()).as(row.name()).isEqualTo(404);
        assertThat(withoutNumbers(there.body()))
            .as(row.name())
            .isEqualTo(withoutNumbers(nowhere.body()));
        assertThat(headers(there)).as(row.name()).isEqualTo(headers(nowhere));
      }
    }
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfTheSession() {
    Caller seal = caller("seal-alpha");
    for (Route route : house.routes()) {
      boolean open =
          route.roles().contains(Role.ANYONE)
              || route.roles().contains(Role.MIA)
              || route.roles().contains(Role.COMMAND);
      if (!route.method().equals("GET") && !open) {
        String path = route.path().replace("{id}", standing(route.path()));

        assertThat(seal.sendWithoutToken(route.method(), path, "").statusCode())
            .as(name(route))
            .isEqualTo(403);
      }
    }
  }

  private static Caller caller(String name) {
    return Objects.requireNonNull(CALLERS.get(name));
  }

  private static int allowed(Row row, String caller) {
    return row.statuses().get(TABLE.callers().indexOf(caller));
  }

  private static int status(Row row, String caller) {
    String id = OWNERS.contains(caller) && row.hasId() ? belongings.of(row.path()) : "";
    return send(row, caller, id.isEmpty() ? standing(row.path()) : id).statusCode();
  }

  /** Something for those who may not even look at it. */
  private static String standing(String path) {
    if (!path.contains("{id}")) {
      return "";
    }
    String kind = path.substring(0, path.indexOf("{id}"));
    return STANDING.computeIfAbsent(kind, any -> belongings.of(path));
  }

  private static HttpResponse<String> send(Row row, String caller, String id) {
    String path =
        row.path()
            .replace("{id}", id)
            .replace("{type}", "not-found")
            .replace(ASSETS + "*", asset());
    return caller(caller).send(row.method(), path, row.body());
  }

  private static String asset() {
    return house.routes().stream()
        .map(Route::path)
        .filter(path -> path.startsWith(ASSETS))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Route route) {
    String path = route.path().startsWith(ASSETS) ? ASSETS + "*" : route.path();
    return route.method() + " " + path;
  }

  /** Whether the connection stays open depends on how much of the request was read by then. */
  private static Set<String> headers(HttpResponse<String> answer) {
    Set<String> names = new TreeSet<>(answer.headers().map().keySet());
    names.remove("connection");
    return names;
  }

  /** What differs on any two pages: the ids in their addresses, and the numbers of their forms. */
  private static String withoutNumbers(String body) {
    return body.replaceAll("[pi]-[0-9a-f]{20,}", "ID").replaceAll("value=\"[^\"]{30,}\"", "");
  }
}
