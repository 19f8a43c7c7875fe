package az.permit.core.investigation.judging;

/** Why a case was not decided. */
public enum CaseRefusal {
  /** There is no such case. */
  NOT_FOUND,
  /** It has decisions that whoever decided had not seen. */
  DECIDED_MEANWHILE,
  /** It is in that state already. */
  SAME_STATE,
  /** The reason is missing or too long. */
  REASON
}
