package az.permit.http.portal;

/**
 * What was done, for the banner of the next page. Immutable and thread-safe.
 *
 * @param text key of what is said
 * @param argument what fills its place, or empty
 */
public record Done(String text, String argument) {
  static Done of(String text) {
    return new Done(text, "");
  }
}
