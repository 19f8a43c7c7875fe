package az.permit.sms.wire;

import java.io.Serial;

/** A PDU that cannot be read, with the command_status that says so. */
public final class MalformedPdu extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int status;

  MalformedPdu(String message, int status) {
    // No stack trace: whoever floods us with rubbish shall not make us work for it.
    super(message, null, false, false);
    this.status = status;
  }

  /** The command_status to answer with. */
  public int status() {
    return status;
  }
}
