package az.permit.sms.inbound;

import az.permit.core.port.DueReply;
import java.util.List;

/**
 * What became of one message. Immutable and thread-safe.
 *
 * @param accepted whether it is decided and stored; else the operator is asked to try again later
 * @param replies what is to be sent now, leased to us
 */
public record Verdict(boolean accepted, List<DueReply> replies) {
  private static final Verdict BUSY = new Verdict(false, List.of());

  /** It is decided and stored. */
  public static Verdict accepted(List<DueReply> replies) {
    return new Verdict(true, List.copyOf(replies));
  }

  /** It is not, and shall come again. */
  public static Verdict busy() {
    return BUSY;
  }
}
