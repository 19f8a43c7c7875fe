package az.permit.http.mia;

import java.util.Map;

/** Verifies and takes what the ministry sends. Thread-safe. */
@FunctionalInterface
public interface DecisionReceiver {
  /**
   * Takes a delivery.
   *
   * @param headers its headers, found under their names in any case
   * @param body exactly as it came, since the signature is over its bytes
   */
  Response receive(Map<String, String> headers, byte[] body);

  /**
   * What the ministry is answered. Immutable and thread-safe.
   *
   * @param status HTTP status
   * @param body JSON, or empty
   */
  record Response(int status, String body) {}
}
