package az.permit.mia;

import java.util.Set;
import java.util.function.Function;

/** What came of posting a batch to MIA. Immutable and thread-safe. */
public sealed interface MiaAnswer {

  /**
   * MIA has these notices for good.
   *
   * @param ids of the notices; those of the batch that are missing were not taken
   */
  record Taken(Set<String> ids) implements MiaAnswer {
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
   * MIA answered, but took nothing.
   *
   * @param status the HTTP status
   */
  record Refused(int status) implements MiaAnswer {
    /** Whether the fault lies in what was posted, and not in MIA or in our signature. */
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
   * No answer that can be read: MIA has the notices, or it has not.
   *
   * @param reason for operators; names nobody's data
   */
  record Unreachable(String reason) implements MiaAnswer {
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
