package az.permit.http.signin;

import java.util.Map;
import java.util.Set;

/**
 * Which claim of the ID token holds what. A dot leads into an object: {@code realm_access.roles}.
 * Immutable and thread-safe.
 *
 * @param pin the person's PIN (FİN)
 * @param tin the taxpayer number (VÖEN) of the organisation that the signature is tied to
 * @param name the person's name
 * @param organisation the organisation's name
 * @param means how the person signed in: mobile ID or e-signature
 * @param seal whether the person holds the organisation's seal: {@code true}
 * @param roles a list of {@code police}, {@code call-centre}, {@code operator}, {@code
 *     investigator}; other words are passed over
 * @param card series and number of the person's identity card
 */
public record ClaimNames(
    String pin,
    String tin,
    String name,
    String organisation,
    String means,
    String seal,
    String roles,
    String card) {
  /** What can be configured. */
  public static final Set<String> KEYS =
      Set.of("pin", "tin", "name", "organisation", "means", "seal", "roles", "card");

  /**
   * These names, and the usual ones for what is not mentioned.
   *
   * @throws IllegalArgumentException if something unknown is named
   */
  public static ClaimNames of(Map<String, String> names) {
    for (String key : names.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("expected one of " + KEYS + ", but it was " + key);
      }
    }
    return new ClaimNames(
        names.getOrDefault("pin", "pin"),
        names.getOrDefault("tin", "tin"),
        names.getOrDefault("name", "name"),
        names.getOrDefault("organisation", "organisation"),
        names.getOrDefault("means", "means"),
        names.getOrDefault("seal", "seal"),
        names.getOrDefault("roles", "roles"),
        names.getOrDefault("card", "card"));
  }
}
