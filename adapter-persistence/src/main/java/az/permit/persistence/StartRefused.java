package az.permit.persistence;

import java.io.Serial;

/**
 * The keys or the database are not as they must be to start safely. The message tells the operator
 * what was expected, what was found and what to do; it holds nobody's data and no secret.
 */
public final class StartRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** With the reason, for the operator. */
  public StartRefused(String reason) {
    super(reason);
  }

  /** With the reason and what showed it. */
  public StartRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
