package az.permit.core.audit;

/**
 * The first place at which a chain is not as it was written. Immutable and thread-safe.
 *
 * @param number of the entry that should stand there
 * @param fault what is wrong with it
 */
public record BadPlace(long number, Fault fault) {
  /** What can be wrong. */
  public enum Fault {
    /** Another entry stands there, or none: one was removed, moved or put in. */
    NOT_THERE("another entry stands there, or none"),
    /** It does not follow the entry before it. */
    NOT_LINKED("it does not follow the entry before it"),
    /** It says something else than when it was written. */
    ALTERED("it says something else than when it was written"),
    /** It is not the entry that an exported head names. */
    NOT_THE_EXPORTED_ONE("it is not the entry that the exported head names"),
    /** The chain ends before it, although there was more. */
    CUT_OFF("the chain ends before it, although there was more");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** In plain English. */
    public String words() {
      return words;
    }
  }
}
