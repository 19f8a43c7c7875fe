package az.permit.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.access.Role;
import az.permit.http.access.Route;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final ApiServer SERVER = ApiServer.open();
  private static JsonNode description = Json.object();

  @BeforeAll
  static void read() throws Exception {
    description =
        new YAMLMapper()
            .readTree(SERVER.anonymous().get("/api/openapi.yaml").body().getBytes(UTF_8));
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
    Set<String> routes =
        SERVER.routes().stream()
            .filter(route -> !route.path().startsWith("/assets/"))
            .filter(route -> !route.path().startsWith("/api/docs"))
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(operations()).isEqualTo(routes).hasSizeGreaterThan(25);
  }

  @Test
  void everyOperationSaysWhatComesOfIt() {
    for (Operation operation : all()) {
      assertThat(names(operation.json.path("responses"))).as(operation.name).isNotEmpty();
      assertThat(operation.json.path("operationId").asText()).as(operation.name).isNotEmpty();
      assertThat(operation.json.path("summary").asText()).as(operation.name).isNotEmpty();
    }
    assertThat(all().stream().map(operation -> operation.json.path("operationId").asText()))
        .doesNotHaveDuplicates();
  }

  @Test
  void routesThatNeedASessionSaySo() {
    for (Route route : SERVER.routes()) {
      JsonNode operation = description.path("paths").path(route.path()).path(lower(route.method()));
      if (!operation.isMissingNode()) {
        boolean open = route.roles().contains(Role.ANYONE) || route.roles().contains(Role.MIA);
        assertThat(operation.path("responses").has("401"))
            .as(route.toString())
            .isEqualTo(!open || route.roles().contains(Role.MIA));
        assertThat(operation.has("security")).as(route.toString()).isEqualTo(open);
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = description.findValuesAsText("$ref").stream().distinct().toList();

    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void theProblemTypesAreThoseThatThereAre() {
    List<String> described = new ArrayList<>();
    description
        .at("/components/schemas/ProblemType/enum")
        .forEach(type -> described.add(type.asText()));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemType.values()).map(ProblemType::code).toList());
  }

  @Test
  void everyProblemTypeIsNamedByAResponseOfItsStatus() {
    List<String> texts = new ArrayList<>();
    description
        .at("/components/responses")
        .forEach(response -> texts.add(response.path("description").asText()));

    for (ProblemType type : ProblemType.values()) {
      assertThat(texts).as(type.code()).anyMatch(text -> text.contains("`" + type.code() + "`"));
    }
  }

  @Test
  void theFieldsOfTheFormAreThoseThatThereAre() {
    assertThat(names(description.at("/components/schemas/Form/properties")))
        .containsExactlyInAnyOrderElementsOf(FormJson.NAMES);
  }

  @Test
  void bothDirectionsOfTheMinistrysInterfaceAreDescribed() {
    assertThat(description.at("/webhooks/notices/post/responses/200").isMissingNode()).isFalse();
    assertThat(description.at("/paths/~1mia~1decisions/post").isMissingNode()).isFalse();
  }

  private record Operation(String name, JsonNode json) {}

  private static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            all.add(
                                new Operation(
                                    upper(method.getKey()) + " " + path.getKey(),
                                    method.getValue()));
                          }
                        }));
    return all;
  }

  private static Set<String> operations() {
    return all().stream()
        .map(operation -> operation.name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static String upper(String method) {
    return method.toUpperCase(Locale.ROOT);
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
