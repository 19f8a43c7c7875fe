package az.permit.http.investigation;

import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for, as it stands in an address; nothing of it names a person. Immutable
 * and thread-safe.
 *
 * @param state code of a state, or empty
 * @param rule a rule, or empty
 * @param from a day such as 2020-04-05, or empty
 * @param until a day, or empty
 * @param after id of the case before the first on the page, or empty
 */
public record CaseAddress(String state, String rule, String from, String until, String after) {
  private static final int LONGEST = 100;

  static CaseAddress of(Function<String, @Nullable String> parameter) {
    return new CaseAddress(
        given(parameter, "state"),
        given(parameter, "rule"),
        given(parameter, "from"),
        given(parameter, "until"),
        given(parameter, "after"));
  }

  private static String given(Function<String, @Nullable String> parameter, String name) {
    String value = parameter.apply(name);
    return value == null || value.length() > LONGEST ? "" : value.strip();
  }

  /** As the records are asked; a word or a day that means nothing leaves nothing out. */
  CaseFilter filter() {
    return new CaseFilter(CaseState.of(state), text(rule), day(from), day(until));
  }

  /** After which case. */
  Optional<String> last() {
    return text(after);
  }

  private static Optional<String> text(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return text(typed).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether anything is left out by it. */
  public boolean isSet() {
    return !(state + rule + from + until).isEmpty();
  }

  /** The same list after that case. */
  public String next(String id) {
    return CaseRoutes.LIST + query() + "after=" + encode(id);
  }

  /** The same cases in a file. */
  public String file(String ending) {
    String query = query();
    return CaseRoutes.LIST + "/export." + ending + query.substring(0, query.length() - 1);
  }

  private String query() {
    return "?"
        + parameter("state", state)
        + parameter("rule", rule)
        + parameter("from", from)
        + parameter("until", until);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + encode(value) + "&";
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
