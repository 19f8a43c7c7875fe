package az.permit.app.doctor;

/**
 * How one part is. Immutable and thread-safe.
 *
 * @param part what was looked at
 * @param state how it is
 * @param detail what was seen there
 */
public record Finding(String part, State state, String detail) {
  /** How a part can be. */
  public enum State {
    /** As it should be. */
    GOOD("good"),
    /** Somebody should look at it; the service is well. */
    WARNING("warning"),
    /** Not as it should be. */
    BAD("bad");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** In a word. */
    public String word() {
      return word;
    }
  }
}
