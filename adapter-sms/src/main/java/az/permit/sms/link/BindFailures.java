package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import java.io.IOException;
import org.jsmpp.extra.NegativeResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from an attempt to bind that failed. Used by the one thread that binds. */
final class BindFailures {
  private static final Logger LOG = LoggerFactory.getLogger(BindFailures.class);
  private static final int NO_STATUS = -1;
  private static final int BIND_FAILED = 0x0D;
  private static final int INVALID_SYSTEM_ID = 0x0F;

  private final OperatorSettings operator;
  private final BindSettings bind;
  private final String name;
  private final LinkStatus status;
  private final Backoff backoff;

  BindFailures(
      OperatorSettings operator, int index, String name, LinkStatus status, Backoff backoff) {
    this.operator = operator;
    this.bind = operator.binds().get(index);
    this.name = name;
    this.status = status;
    this.backoff = backoff;
  }

  /** Tells of the failure; returns the pause before the next attempt, in milliseconds. */
  long after(IOException failed) {
    int refusal = statusOf(failed);
    status.failed(refusal);
    // Between the two is the invalid password. None becomes right by trying again soon.
    if (refusal >= BIND_FAILED && refusal <= INVALID_SYSTEM_ID) {
      status.become(LinkState.REFUSED);
      LOG.error(
          "ALARM: {} refuses our credentials at {}:{} with command_status 0x{}; next attempt in {}",
          operator.name(),
          bind.host(),
          bind.port(),
          Integer.toHexString(refusal),
          operator.credentialPause());
      return operator.credentialPause().toMillis();
    }
    status.become(LinkState.WAITING);
    long pause = backoff.next();
    LOG.warn("{} cannot bind: {}; again in {} ms", name, failed.getMessage(), pause);
    return pause;
  }

  private static int statusOf(IOException failed) {
    return failed.getCause() instanceof NegativeResponseException
        ? ((NegativeResponseException) failed.getCause()).getCommandStatus()
        : NO_STATUS;
  }
}
