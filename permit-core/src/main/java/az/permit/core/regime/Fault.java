package az.permit.core.regime;

/**
 * Why a regime cannot take effect. Immutable and thread-safe.
 *
 * @param where the ruling and the field
 * @param found what stands there
 * @param expected what would be right
 */
public record Fault(String where, String found, String expected) {
  @Override
  public String toString() {
    return where + ": expected " + expected + ", but " + found;
  }
}
