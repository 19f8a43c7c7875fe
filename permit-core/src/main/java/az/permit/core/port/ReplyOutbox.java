package az.permit.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The replies that are to leave. Thread-safe. Written by {@link CitizenRecords.Transaction#store};
 * this is the sender's side of it.
 *
 * <p>A reply is due if it is neither settled nor leased, and its next attempt and its not-before
 * have come. A lease is a promise to settle or renew before it ends; a lease that ended is given to
 * the next who asks, with a greater version, and what the former holder settles then is ignored.
 */
public interface ReplyOutbox {

  /**
   * How long a reply that was handed over stays leased. So short that what a dead process left
   * behind leaves within ten seconds of the restart; a sender that lives renews.
   */
  Duration LEASE = Duration.ofSeconds(6);

  /**
   * Leases due replies of an operator, the longest due first. Those that expired before {@code now}
   * are settled as expired instead and not returned.
   */
  List<DueReply> claim(String operator, int limit, Instant now);

  /** Extends the leases that are still held to {@code now} + {@link #LEASE}; ignores the others. */
  void renew(Collection<DueReply> held, Instant now);

  /**
   * Keeps what became of replies, all in one synced transaction. A settlement ends the lease; only
   * UNKNOWN leaves it as it is until the next claim, so that a late answer is still believed.
   */
  void settle(List<Settlement> settlements);

  /**
   * What became of an attempt.
   *
   * @param reply which, under which lease
   * @param state the state it is in now
   * @param at when that was known
   * @param nextAttemptAt when it is due again; looked at only in the states RETRY and UNKNOWN
   * @param status the operator's command_status, or -1 if none came
   * @param smscId the operator's message id, or empty
   */
  record Settlement(
      DueReply reply, State state, Instant at, Instant nextAttemptAt, int status, String smscId) {}

  /** The life of a reply in the outbox. */
  enum State {
    /** Waiting for its (next) attempt. */
    DUE,
    /** The operator has it. */
    SENT,
    /** To be tried again at {@code nextAttemptAt}, the attempt counted. */
    RETRY,
    /** Submitted, but no answer came: perhaps the operator has it; to be tried once more. */
    UNKNOWN,
    /** Refused for good, or twice without an answer: set aside for a person to see. */
    BLOCKED,
    /** Too late to be of use. */
    EXPIRED
  }

  /**
   * How many replies wait and since when, for health and metrics.
   *
   * @param waiting neither sent, nor blocked, nor expired
   * @param blocked set aside
   * @param oldest when the oldest waiting one was to leave; {@link Instant#MAX} if none waits
   */
  record Backlog(long waiting, long blocked, Instant oldest) {}

  /** The state of the outbox now. */
  Backlog backlog();
}
