package az.permit.http.phone;

/**
 * What came back to the phone. Immutable and thread-safe.
 *
 * @param text the whole text, its parts joined
 * @param segments how many SMS it took
 * @param alphabet the alphabet it was sent in, for instance {@code GSM 7-bit}
 */
public record PhoneReply(String text, int segments, String alphabet) {
  /** Not the text, which speaks of a document. */
  @Override
  public String toString() {
    return "reply of " + segments + " segments";
  }
}
