package az.permit.core.organisation.portal;

import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.DecisionDigest;
import az.permit.core.port.RepresentativeMessages;
import az.permit.core.port.RepresentativeMessages.DueMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Use case: representatives hear away from the portal that MIA has decided. What comes within five
 * minutes is one message, be it five hundred approvals. At-least-once: after a crash one may hear
 * twice. Thread-safe if the senders are.
 */
public final class TellRepresentatives {
  private static final int BATCH = 20;
  private static final Duration GATHERS = Duration.ofMinutes(5);

  /** Long enough for a batch of letters to a mail server that takes its time. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration RETRY = Duration.ofMinutes(1);

  private final RepresentativeMessages messages;
  private final Map<Contact.Channel, Sender> senders;

  /** Sends by one channel. */
  @FunctionalInterface
  public interface Sender {
    /**
     * Takes a message over.
     *
     * @param address of that channel
     * @return false if it cannot now; it is then offered again later
     */
    boolean send(String address, DecisionDigest digest);
  }

  /**
   * Of these messages.
   *
   * @param senders by channel; by one that is missing nobody is told
   */
  public TellRepresentatives(
      RepresentativeMessages messages, Map<Contact.Channel, Sender> senders) {
    this.messages = messages;
    this.senders = Map.copyOf(senders);
  }

  /**
   * Tells those who are due, at most {@value #BATCH}.
   *
   * @return how many were due; if it is {@value #BATCH}, more may be
   * @throws az.permit.core.port.StorageUnavailable if the messages cannot be read or settled now
   */
  public int turn(Instant now) {
    List<DueMessage> due = messages.claim(BATCH, now.minus(GATHERS), now, now.plus(LEASE));
    List<DueMessage> done = new ArrayList<>();
    List<DueMessage> later = new ArrayList<>();
    for (DueMessage message : due) {
      (isSettled(message) ? done : later).add(message);
    }
    messages.done(done);
    messages.postpone(later, now.plus(RETRY));
    return due.size();
  }

  private boolean isSettled(DueMessage message) {
    Sender sender = senders.get(message.contact().channel());
    return sender == null
        || sender.send(message.contact().address(), new DecisionDigest(message.decisions()));
  }
}
