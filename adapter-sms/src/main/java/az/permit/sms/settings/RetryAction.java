package az.permit.sms.settings;

/** What follows from the command_status of a submit_sm_resp. */
public enum RetryAction {
  /** The operator has it. */
  SENT,
  /** The operator asks for less: the same reply again, in order, on a slower link. */
  SLOW_DOWN,
  /** Try again later. */
  RETRY,
  /** The session is broken: bind anew, then try again. */
  RECYCLE,
  /** Refused for good: set aside for a person to see. */
  BLOCK
}
