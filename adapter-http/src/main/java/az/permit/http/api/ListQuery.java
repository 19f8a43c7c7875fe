package az.permit.http.api;

import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.Slice;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which permits of a list are asked for, in a query or a body. Immutable and thread-safe.
 *
 * @param given the value of each name that was sent
 */
record ListQuery(Map<String, String> given) {
  static final String AFTER = "after";
  static final String LIMIT = "limit";
  static final Set<String> PAGE = Set.of(AFTER, LIMIT);

  private static final String STATUS = "status";
  private static final String TEXT = "q";
  private static final String TERRITORY = "territory";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final Set<String> NAMES =
      Set.of(AFTER, LIMIT, STATUS, TEXT, TERRITORY, FROM, UNTIL);
  private static final int USUAL_LIMIT = 50;

  /** Of the address, where no search text may stand. */
  static ListQuery ofAddress(Context context) {
    ListQuery query = ofAddress(context, NAMES);
    if (query.given.containsKey(TEXT)) {
      throw ApiProblem.of(ProblemType.SEARCH_IN_ADDRESS);
    }
    return query;
  }

  /** Of the address, where nothing else than these names may stand. */
  static ListQuery ofAddress(Context context, Set<String> names) {
    Map<String, String> given = new LinkedHashMap<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!names.contains(name)) {
                throw ApiProblem.of(ProblemType.BAD_VALUE)
                    .with("expected", String.join(", ", names.stream().sorted().toList()));
              }
              given.put(name, String.join(",", values));
            });
    return new ListQuery(given);
  }

  /** Of the body. */
  static ListQuery ofBody(Context context) {
    ObjectNode body = Requests.object(context, NAMES);
    Map<String, String> given = new LinkedHashMap<>();
    for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      given.put(name, text(name, body.path(name)));
    }
    return new ListQuery(given);
  }

  private static String text(String name, JsonNode value) {
    if (name.equals(STATUS) && value.isArray()) {
      StringBuilder states = new StringBuilder();
      value.forEach(state -> states.append(states.isEmpty() ? "" : ",").append(state.asText()));
      return states.toString();
    }
    if (name.equals(LIMIT) ? !value.isInt() : !value.isTextual()) {
      throw ApiProblem.badValue(name, name.equals(LIMIT) ? "number" : "text");
    }
    return value.asText();
  }

  PermitFilter filter(PortalRules rules) {
    return new PermitFilter(
        states(),
        given.getOrDefault(TEXT, ""),
        Optional.ofNullable(given.get(TERRITORY)).map(name -> territory(rules, name)),
        day(FROM),
        day(UNTIL));
  }

  Slice slice() {
    return new Slice(limit(), Optional.ofNullable(given.get(AFTER)), 0);
  }

  /** The address of what comes after that key, under the same conditions. */
  String next(String path, String after) {
    Map<String, String> next = new LinkedHashMap<>(given);
    next.put(AFTER, after);
    return path
        + "?"
        + next.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private int limit() {
    String text = given.getOrDefault(LIMIT, Integer.toString(USUAL_LIMIT));
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > Slice.MOST) {
      throw ApiProblem.badValue(LIMIT, "1 to " + Slice.MOST);
    }
    return Integer.parseInt(text);
  }

  private Set<PermitState> states() {
    Set<PermitState> states = EnumSet.noneOf(PermitState.class);
    String text = given.getOrDefault(STATUS, "");
    for (String code : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      states.add(
          Arrays.stream(PermitState.values())
              .filter(state -> state.code().equals(code.strip()))
              .findFirst()
              .orElseThrow(() -> ApiProblem.badValue(STATUS, codes())));
    }
    return states;
  }

  private static String codes() {
    return String.join(
        ", ", List.of(PermitState.values()).stream().map(PermitState::code).toList());
  }

  private static String territory(PortalRules rules, String name) {
    return rules
        .territory(name)
        .map(Choice::code)
        .orElseThrow(() -> ApiProblem.badValue(TERRITORY, "code of /api/v1/choices"));
  }

  /** What stands there, if anything does. */
  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** A day, if there is one. */
  Optional<LocalDate> day(String name) {
    try {
      return Optional.ofNullable(given.get(name)).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw ApiProblem.badValue(name, "date such as 2020-04-05");
    }
  }

  /** Its names alone: a search text may name a person. */
  @Override
  public String toString() {
    return "list by " + given.keySet();
  }
}
