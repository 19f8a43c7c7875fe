package az.permit.http.portal;

import az.permit.core.organisation.form.DateTexts;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.PermitFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk looks for in the list, as it was typed. Immutable and thread-safe.
 *
 * @param text PIN, name or plate; it never stands in an address
 * @param state code of a state, or empty
 * @param territory code of a territory, or empty
 * @param from a day, or empty
 * @param until a day, or empty
 */
public record ListFilter(String text, String state, String territory, String from, String until) {
  /** That there is a text in the session which counts for this list. */
  static final String SEARCH = "search";

  /** What the parameters of a query or a form say. */
  static ListFilter of(String text, Function<String, @Nullable String> parameter) {
    return new ListFilter(
        text.strip(),
        given(parameter, "state"),
        given(parameter, "territory"),
        given(parameter, "from"),
        given(parameter, "until"));
  }

  private static String given(Function<String, @Nullable String> parameter, String name) {
    String value = parameter.apply(name);
    return value == null ? "" : value.strip();
  }

  /** Whether anything is left out by it. */
  public boolean isSet() {
    return !(text + state + territory + from + until).isEmpty();
  }

  /** Whether a text is a day or nothing. */
  static boolean isDay(String typed) {
    return typed.isEmpty() || DateTexts.read(typed).isPresent();
  }

  /** As the records are asked; a word that means nothing leaves nothing out. */
  PermitFilter wanted(PortalRules rules) {
    Set<PermitState> states =
        Arrays.stream(PermitState.values())
            .filter(known -> known.code().equals(state))
            .findFirst()
            .map(Set::of)
            .orElse(Set.of());
    Optional<String> zone = rules.territory(territory).map(Choice::code);
    Optional<LocalDate> first = DateTexts.read(from);
    Optional<LocalDate> last = DateTexts.read(until);
    return new PermitFilter(states, text, zone, first, last);
  }

  /** The address of the list, ready for {@code page=7} at its end. */
  String address() {
    return "/permits?"
        + (text.isEmpty() ? "" : SEARCH + "=on&")
        + parameter("state", state)
        + parameter("territory", territory)
        + parameter("from", from)
        + parameter("until", until);
  }

  private static String parameter(String name, String value) {
    return value.isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }

  /** The states alone: a search text may name a person. */
  @Override
  public String toString() {
    return "filter of state " + state;
  }
}
