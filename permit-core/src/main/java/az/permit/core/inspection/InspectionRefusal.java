package az.permit.core.inspection;

import java.time.Instant;

/** Why nothing was looked up. Immutable and thread-safe. */
public sealed interface InspectionRefusal {
  /** What comes of it, for each kind. */
  <R> R fold(Cases<R> cases);

  /**
   * No question, or too many in one request.
   *
   * @param most so many may be asked
   */
  record WrongCount(int most) implements InspectionRefusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.wrongCount(this);
    }
  }

  /**
   * The officer looked up too much within an hour.
   *
   * @param again when they may try again
   */
  record TooOften(Instant again) implements InspectionRefusal {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.tooOften(this);
    }
  }

  /** One result for each kind. */
  interface Cases<R> {
    /** No question, or too many. */
    R wrongCount(WrongCount refusal);

    /** Too much within an hour. */
    R tooOften(TooOften refusal);
  }
}
