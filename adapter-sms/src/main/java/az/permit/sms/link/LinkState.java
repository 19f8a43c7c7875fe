package az.permit.sms.link;

/** The life of a bind. */
public enum LinkState {
  /** Not started, or stopped. */
  STOPPED,
  /** Connecting or binding. */
  CONNECTING,
  /** Bound: messages flow. */
  BOUND,
  /** Without a session; the next attempt comes by itself. */
  WAITING,
  /** The operator refuses our credentials; tried again rarely. */
  REFUSED
}
