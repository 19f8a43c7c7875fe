package az.permit.core.port;

import java.io.Serial;

/**
 * The records cannot be written or read now: disk full, database lost, sync failed. Nothing of the
 * work it ended was kept, and nothing of it may be acknowledged.
 */
public class StorageUnavailable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** With a message for operators that names what failed and nobody's data. */
  public StorageUnavailable(String message) {
    super(message);
  }

  /** With the cause; see {@link #StorageUnavailable(String)}. */
  public StorageUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
