package az.permit.core.regime;

/** What a ruling does with requests. */
public enum Mode {
  /** Permits are issued by its purposes. */
  ISSUED,
  /** People move freely; no permit is needed. */
  NOT_NEEDED,
  /** Nobody may go out; no permit is given. */
  NOT_GIVEN
}
