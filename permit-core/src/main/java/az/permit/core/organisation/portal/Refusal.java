package az.permit.core.organisation.portal;

import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import java.util.List;

/** Why a use case of the portal did nothing. A closed set; immutable and thread-safe. */
public sealed interface Refusal {
  /** Short, stable, lower-case name of the cause. */
  String code();

  /** One branch per cause, since Java 17 cannot switch over types. */
  <T> T fold(Cases<T> cases);

  /** What to do with each cause. */
  interface Cases<T> {
    /** There is no such thing, or it is another organisation's: nobody can tell which. */
    T notFound(NotFound notFound);

    /** The permit's state does not allow it. */
    T wrongState(WrongState wrongState);

    /** Somebody else was faster. */
    T conflict(Conflict conflict);

    /** The form is not right. */
    T invalid(Invalid invalid);

    /** The clerk has no right to it. */
    T noRight(NoRight noRight);

    /** The organisation may list no more employees. */
    T quotaReached(QuotaReached quotaReached);
  }

  /** There is no such thing, or it is another organisation's. */
  record NotFound() implements Refusal {
    @Override
    public String code() {
      return "not-found";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.notFound(this);
    }
  }

  /**
   * The permit's state does not allow it.
   *
   * @param state the state it is in today
   * @param wanted what was asked for
   */
  record WrongState(PermitState state, Transition wanted) implements Refusal {
    @Override
    public String code() {
      return "wrong-state";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.wrongState(this);
    }
  }

  /**
   * The permit was changed after the clerk looked at it.
   *
   * @param current the permit as it is now, so that the clerk can see the difference
   */
  record Conflict(OrganisationPermit current) implements Refusal {
    @Override
    public String code() {
      return "conflict";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.conflict(this);
    }
  }

  /**
   * The form is not right.
   *
   * @param violations all faults, at least one, in the order of the form
   */
  record Invalid(List<Violation> violations) implements Refusal {
    @Override
    public String code() {
      return "invalid";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.invalid(this);
    }
  }

  /**
   * The clerk has no right to it.
   *
   * @param cause why not
   */
  record NoRight(Cause cause) implements Refusal {
    /** Why a clerk has no right. */
    public enum Cause {
      /** Only who holds the seal right may let others act. */
      SEAL_NEEDED,
      /** The delegation was taken back. */
      TAKEN_BACK
    }

    @Override
    public String code() {
      return "no-right";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.noRight(this);
    }
  }

  /**
   * The organisation may list no more employees.
   *
   * @param quota how many it may
   * @param listed how many different employees are on its open permits
   */
  record QuotaReached(int quota, int listed) implements Refusal {
    @Override
    public String code() {
      return "quota-reached";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.quotaReached(this);
    }
  }
}
