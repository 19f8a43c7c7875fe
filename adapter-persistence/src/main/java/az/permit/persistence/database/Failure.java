package az.permit.persistence.database;

import java.sql.SQLException;
import java.util.Set;

/** What a failed transaction calls for. */
enum Failure {
  /**
   * A key is taken: another was faster, and to begin again helps; or the work takes a key twice by
   * itself, and then it is the fault of this work alone.
   */
  TAKEN,
  /** Another stood in the way: begin again, on the records as they are now. */
  CONFLICT,
  /** The fault of this work alone; its neighbours and the database are well. */
  OWN,
  /** The database itself: full, gone, or damaged. */
  DATABASE;

  /** unique_violation; H2 uses the same. */
  private static final String UNIQUE = "23505";

  /** serialization_failure, deadlock_detected; H2 uses the same. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

  /**
   * Data exception, integrity constraint, syntax or access rule; of H2 lock time-out, and what the
   * service's user has no right to do.
   */
  private static final Set<String> OWN_CLASSES = Set.of("22", "23", "42", "HYT", "90040", "90096");

  /** Whether to begin again may help. */
  boolean mayPass() {
    return this == TAKEN || this == CONFLICT;
  }

  static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return of(sql);
      }
    }
    // A stack that overflowed in a rule is the rule's fault; a heap that is full is everyone's.
    boolean overflow = thrown instanceof StackOverflowError;
    return thrown instanceof VirtualMachineError && !overflow ? DATABASE : OWN;
  }

  private static Failure of(SQLException sql) {
    // A batch reports its own state first and that of the row behind it.
    for (SQLException next = sql; next != null; next = next.getNextException()) {
      String state = next.getSQLState();
      if (UNIQUE.equals(state)) {
        return TAKEN;
      }
      if (state != null && CONFLICTS.contains(state)) {
        return CONFLICT;
      }
      if (state == null || OWN_CLASSES.stream().noneMatch(state::startsWith)) {
        return DATABASE;
      }
    }
    return OWN;
  }
}
