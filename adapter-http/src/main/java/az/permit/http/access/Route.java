package az.permit.http.access;

import java.util.Set;

/**
 * A route, and who may use it. Immutable and thread-safe.
 *
 * @param method {@code GET}, {@code POST} …
 * @param path as registered, with {@code {names}} of its parameters
 * @param roles any one of them is enough
 */
public record Route(String method, String path, Set<Role> roles) {
  /**
   * @throws IllegalStateException if it names no role: nobody decided who may use it
   */
  public Route {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalStateException("expected a role for " + method + " " + path);
    }
  }
}
