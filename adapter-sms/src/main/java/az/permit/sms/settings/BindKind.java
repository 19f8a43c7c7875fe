package az.permit.sms.settings;

/** What a bind is for. */
public enum BindKind {
  /** Messages both ways. */
  TRANSCEIVER,
  /** Replies only. */
  TRANSMITTER,
  /** Citizens' messages only. */
  RECEIVER;

  /** Whether replies can leave by it. */
  public boolean transmits() {
    return this != RECEIVER;
  }
}
