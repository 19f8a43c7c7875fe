package az.permit.mia;

import java.util.Set;
import java.util.function.Function;

/**
 * What came of posting a batch: of notices to MIA, or of decisions to us. A closed set. Immutable
 * and thread-safe.
 */
public sealed interface PostAnswer {

  /**
   * The other side has these for good.
   *
   * @param ids of what was posted; those of the batch that are missing were not taken
   */
  record Taken(Set<String> ids) implements PostAnswer {
    public Taken {
      ids = Set.copyOf(ids);
    }

    @Override
    public <T> T fold(
        Function<Taken, T> taken,
        Function<Refused, T> refused,
        Function<Unreachable, T> unreachable) {
      return taken.apply(this);
    }
  }

  /**
   * The other side answered, but took nothing.
   *
   * @param status the HTTP status
   */
  record Refused(int status) implements PostAnswer {
    /** Whether the fault lies in what was posted, and not in the other side or the signature. */
    public boolean blamesTheContent() {
      return status == 400 || status == 413 || status == 422;
    }

    @Override
    public <T> T fold(
        Function<Taken, T> taken,
        Function<Refused, T> refused,
        Function<Unreachable, T> unreachable) {
      return refused.apply(this);
    }
  }

  /**
   * No answer that can be read: the other side has it all, or it has not.
   *
   * @param reason for operators; names nobody's data
   */
  record Unreachable(String reason) implements PostAnswer {
    @Override
    public <T> T fold(
        Function<Taken, T> taken,
        Function<Refused, T> refused,
        Function<Unreachable, T> unreachable) {
      return unreachable.apply(this);
    }
  }

  /** The value of the function of its case. */
  <T> T fold(
      Function<Taken, T> taken, Function<Refused, T> refused, Function<Unreachable, T> unreachable);
}
