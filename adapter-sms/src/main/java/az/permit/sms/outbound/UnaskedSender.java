package az.permit.sms.outbound;

import az.permit.core.citizen.Reply;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.outbound.UnaskedSms.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends SMS that nobody asked for, by the operator whose prefixes the phone has, or by any that is
 * bound, each in turn. Replies leave before them. Thread-safe; who sends waits for the answer.
 */
public final class UnaskedSender {
  private static final Duration OF_USE = Duration.ofDays(1);

  private final List<OperatorSender> senders;
  private final InstantSource clock;
  private final Duration patience;
  private int turn;

  /**
   * @param patience how long the answer to one SMS is waited for
   */
  public UnaskedSender(List<OperatorSender> senders, InstantSource clock, Duration patience) {
    this.senders = List.copyOf(senders);
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Sends an SMS and waits until an operator has accepted it.
   *
   * @param text in full letters
   * @return whether it is done with: accepted, or refused for good by every operator it may leave
   *     by. False if it has to be sent again later, because none is bound, there was no room, or no
   *     answer came; in that last case the phone may get it twice.
   */
  public boolean send(SmsAddress from, SmsAddress to, String text) {
    boolean refused = false;
    for (OperatorSender sender : candidates(to)) {
      Fate fate = sendBy(sender, from, to, text);
      if (fate != Fate.REFUSED) {
        return fate == Fate.ACCEPTED;
      }
      refused = true;
    }
    return refused;
  }

  private Fate sendBy(OperatorSender sender, SmsAddress from, SmsAddress to, String text) {
    Instant now = clock.instant();
    String operator = sender.operator().name();
    UnaskedSms sms = new UnaskedSms(new Reply(operator, from, to, text, now, now.plus(OF_USE)));
    sender.offer(sms);
    try {
      return sms.fate().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException silence) {
      sender.takeBack(sms);
    } catch (InterruptedException ended) {
      sender.takeBack(sms);
      Thread.currentThread().interrupt();
    } catch (ExecutionException never) {
      throw new AssertionError("expected a fate, never a failure", never);
    }
    return sms.fate().getNow(Fate.OPEN);
  }

  /** Those that know the phone if any does, though they be away; else those that are bound. */
  private List<OperatorSender> candidates(SmsAddress to) {
    int longest = 0;
    List<OperatorSender> known = new ArrayList<>();
    for (OperatorSender sender : senders) {
      int length = sender.operator().prefixLength(to.line());
      if (length > longest) {
        known.clear();
        longest = length;
      }
      if (length > 0 && length == longest) {
        known.add(sender);
      }
    }
    return known.isEmpty() ? boundInTurn() : known;
  }

  private synchronized List<OperatorSender> boundInTurn() {
    List<OperatorSender> bound = new ArrayList<>();
    for (int i = 0; i < senders.size(); i++) {
      OperatorSender sender = senders.get((turn + i) % senders.size());
      if (sender.isUp()) {
        bound.add(sender);
      }
    }
    turn = (turn + 1) % Math.max(1, senders.size());
    return bound;
  }
}
