package az.permit.persistence;

/** How often the tests of crashes strike: a tenth in the ordinary build. */
public final class Thoroughness {
  private Thoroughness() {}

  /** As many as the thorough run asks for, with {@code -Dproof=true}; otherwise a tenth. */
  public static int of(int thorough) {
    return Boolean.getBoolean("proof") ? thorough : thorough / 10;
  }
}
