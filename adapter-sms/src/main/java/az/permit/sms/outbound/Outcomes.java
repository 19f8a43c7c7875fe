package az.permit.sms.outbound;

import az.permit.core.port.ReplyOutbox.Settlement;
import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.link.SmppLink;
import az.permit.sms.settings.OperatorSettings;
import az.permit.sms.settings.RetryTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a reply by the operator's answer, or by its silence: the retry table and the rule
 * that no text leaves more than twice. Thread-safe.
 */
final class Outcomes {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final int NO_STATUS = -1;

  private final OperatorSettings operator;
  private final RetryTable retries;
  private final HeldReplies held;
  private final OutboxClerk clerk;
  private final InstantSource clock;
  private final Refusals refusals = new Refusals();

  Outcomes(OperatorSettings operator, HeldReplies held, OutboxClerk clerk, InstantSource clock) {
    this.operator = operator;
    this.retries = operator.retryTable();
    this.held = held;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** What an attempt to send it by that link leads to. */
  Attempt.Outcome of(Outgoing outgoing, SmppLink link) {
    return new Attempt.Outcome() {
      @Override
      public void known(int status, String smscId, boolean late) {
        answered(outgoing, link, status, smscId, late);
      }

      @Override
      public void unknown(boolean linkLost) {
        unanswered(outgoing, linkLost);
      }
    };
  }

  private void answered(Outgoing outgoing, SmppLink link, int status, String smscId, boolean late) {
    Instant now = clock.instant();
    switch (retries.action(status)) {
      case SENT:
        refusals.forget(outgoing.due());
        settle(outgoing, State.SENT, now, status, smscId);
        break;
      case SLOW_DOWN:
        link.slowDown();
        if (late) {
          retry(outgoing, now, status);
        } else {
          held.giveBack(outgoing);
        }
        break;
      case RETRY:
        retry(outgoing, now, status);
        break;
      case RECYCLE:
        link.recycle();
        retry(outgoing, now, status);
        break;
      case BLOCK:
        LOG.warn("{} refuses a reply, status 0x{}", operator.name(), Integer.toHexString(status));
        settle(outgoing, State.BLOCKED, now, status, "");
        break;
    }
  }

  private void retry(Outgoing outgoing, Instant now, int status) {
    refusals.refused(outgoing.due());
    Instant next = now.plus(retries.delay(outgoing.due().attempts() + 1));
    settle(outgoing, State.RETRY, now, next, status, "");
  }

  private void unanswered(Outgoing outgoing, boolean linkLost) {
    Instant now = clock.instant();
    if (refusals.nothingSentBefore(outgoing.due())) {
      Duration wait = linkLost ? retries.delay(1) : operator.lateAnswer();
      settle(outgoing, State.UNKNOWN, now, now.plus(wait), NO_STATUS, "");
    } else {
      LOG.warn("{} did not confirm a reply, twice", operator.name());
      settle(outgoing, State.BLOCKED, now, NO_STATUS, "");
    }
  }

  /** It will not be submitted, now or later. */
  void cannotLeave(Outgoing outgoing, State state) {
    settle(outgoing, state, clock.instant(), NO_STATUS, "");
  }

  private void settle(Outgoing outgoing, State state, Instant at, int status, String smscId) {
    settle(outgoing, state, at, at, status, smscId);
  }

  private void settle(
      Outgoing outgoing, State state, Instant at, Instant next, int status, String smscId) {
    clerk.settle(held, outgoing, new Settlement(outgoing.due(), state, at, next, status, smscId));
  }
}
