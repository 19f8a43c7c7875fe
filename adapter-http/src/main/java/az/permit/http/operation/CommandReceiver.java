package az.permit.http.operation;

import java.util.Map;

/** Verifies and runs what a command on this machine asks for. Thread-safe. */
@FunctionalInterface
public interface CommandReceiver {
  /**
   * Takes a request.
   *
   * @param headers its headers, found under their names in any case
   * @param body exactly as it came, since the signature is over its bytes
   */
  Response receive(Map<String, String> headers, byte[] body);

  /**
   * What is answered. Immutable and thread-safe.
   *
   * @param status HTTP status
   * @param body JSON, or empty
   */
  record Response(int status, String body) {}
}
