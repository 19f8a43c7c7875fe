package az.permit.app.config;

/**
 * A fault of the configuration. Immutable and thread-safe.
 *
 * @param key where it is: {@code sms.operators[0].binds[0].port}
 * @param found what stands there; of a secret only what is wrong with it
 * @param expected what would be right
 */
public record Problem(String key, String found, String expected) {
  @Override
  public String toString() {
    return key + ": " + found + "; expected " + expected;
  }
}
