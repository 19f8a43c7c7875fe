package az.permit.http.signin;

import az.permit.core.identity.Pin;
import az.permit.http.access.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an identity out of claims, whatever the provider calls them. Thread-safe. */
final class Claims {
  private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
  private static final Pattern TIN = Pattern.compile("[0-9]{10}");
  private static final int LONGEST = 300;

  private final ClaimNames names;

  Claims(ClaimNames names) {
    this.names = names;
  }

  /** Whether these claims leave open what another source may tell. */
  boolean leaveOpen(Map<String, Object> claims) {
    return List.of(names.pin(), names.tin(), names.name(), names.seal(), names.roles()).stream()
        .anyMatch(name -> value(claims, name) == null);
  }

  Identity identity(String subject, Map<String, Object> claims) {
    return new Identity(
        subject,
        text(claims, names.name()).orElse(""),
        text(claims, names.pin()).filter(pin -> hasForm(Pin.isPin(pin), "PIN")).map(Pin::new),
        text(claims, names.card()),
        text(claims, names.tin()).filter(tin -> hasForm(TIN.matcher(tin).matches(), "TIN")),
        text(claims, names.organisation()),
        text(claims, names.means()),
        text(claims, names.seal()).filter("true"::equals).isPresent(),
        roles(claims));
  }

  private Set<Role> roles(Map<String, Object> claims) {
    Object value = value(claims, names.roles());
    Collection<?> words = value instanceof Collection<?> many ? many : List.of();
    Set<Role> roles = EnumSet.noneOf(Role.class);
    words.forEach(word -> Role.granted(String.valueOf(word)).ifPresent(roles::add));
    return roles;
  }

  /** Some providers wrap each value of a person in a list. */
  private static Optional<String> text(Map<String, Object> claims, String name) {
    Object value = value(claims, name);
    Object one = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
    return Optional.ofNullable(one)
        .map(each -> String.valueOf(each).strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static @Nullable Object value(Map<String, Object> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
        ? within(inner, name.substring(dot + 1))
        : null;
  }

  @SuppressWarnings("unchecked") // an object of JSON has names of text
  private static @Nullable Object within(Map<?, ?> inner, String name) {
    return value((Map<String, Object>) inner, name);
  }

  private static boolean hasForm(boolean matches, String what) {
    if (!matches) {
      LOG.warn("the sign-in provider gave a {} of another form; it counts as none", what);
    }
    return matches;
  }
}
