package az.permit.core.organisation.lifecycle;

/** Who may do something to a permit. */
public enum Party {
  /** A clerk of the organisation: a seal holder or a delegate. */
  CLERK,
  /** The Ministry of Internal Affairs. */
  MIA,
  /** The employee whom the permit names. */
  EMPLOYEE,
  /** Nobody: time passes. */
  CLOCK
}
