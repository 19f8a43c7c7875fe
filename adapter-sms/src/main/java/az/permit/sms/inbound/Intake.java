package az.permit.sms.inbound;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.port.DueReply;
import az.permit.core.port.StorageUnavailable;
import az.permit.sms.link.LinkSession;
import az.permit.sms.wire.Faults;
import az.permit.sms.wire.MalformedPdu;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries in batches to the handler and answers them when it has committed. Two threads
 * take turns, so that the next batch is read while one is committed. Thread-safe.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int OK = 0;

  private final Inbox inbox;
  private final int batch;
  private final MessageHandler handler;
  private final Consumer<List<DueReply>> replies;
  private final InstantSource clock;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param limits how much is taken in, and in what portions
   * @param handler who decides
   * @param replies who sends; must not block
   * @param clock tells when a message came
   */
  public Intake(
      IntakeLimits limits,
      MessageHandler handler,
      Consumer<List<DueReply>> replies,
      InstantSource clock) {
    this.inbox = new Inbox(limits.inbox());
    this.batch = limits.batch();
    this.handler = handler;
    this.replies = replies;
    this.clock = clock;
    for (int i = 0; i < limits.batchesAtOnce(); i++) {
      Thread thread = new Thread(this::run, "sms-intake-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  /** Begins to take. */
  public void start() {
    threads.forEach(Thread::start);
  }

  /** Takes a delivery in; false if there is no room. Never blocks. */
  public boolean offer(LinkSession session, byte[] pdu) {
    return inbox.offer(new Delivery(session, pdu, clock.instant()));
  }

  /** How many wait. */
  public int waiting() {
    return inbox.size();
  }

  /** Takes in no more, and waits until what is in is answered. */
  public void drain(Duration most) throws InterruptedException {
    inbox.close();
    long until = System.nanoTime() + most.toNanos();
    for (Thread thread : threads) {
      // Never interrupted: the handler may be writing to its database.
      thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
  }

  private void run() {
    while (!inbox.isDone()) {
      try {
        List<Delivery> taken = inbox.take(batch);
        if (!taken.isEmpty()) {
          deal(taken);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
        LOG.error("A batch could not be dealt with: {}", Faults.place(broken));
      }
    }
  }

  private void deal(List<Delivery> taken) {
    Answers answers = new Answers();
    List<Delivery> deliveries = new ArrayList<>(taken.size());
    List<IncomingMessage> messages = new ArrayList<>(taken.size());
    for (Delivery delivery : taken) {
      read(delivery, answers, deliveries, messages);
    }
    List<Verdict> verdicts = messages.isEmpty() ? List.of() : decide(messages);
    for (int i = 0; i < deliveries.size(); i++) {
      if (i < verdicts.size() && verdicts.get(i).accepted()) {
        answers.add(deliveries.get(i), OK);
      } else {
        answers.addBusy(deliveries.get(i));
      }
    }
    answers.send();
    List<DueReply> due = new ArrayList<>(verdicts.size());
    verdicts.forEach(verdict -> due.addAll(verdict.replies()));
    replies.accept(due);
  }

  private static void read(
      Delivery delivery,
      Answers answers,
      List<Delivery> deliveries,
      List<IncomingMessage> messages) {
    try {
      ShortMessage message = ShortMessage.parse(delivery.pdu());
      if (message.isReceipt()) {
        delivery.session().countReceipt();
        answers.add(delivery, OK);
      } else {
        messages.add(delivery.read(message));
        deliveries.add(delivery);
      }
    } catch (MalformedPdu malformed) {
      LOG.warn("A message of {} is {}", operator(delivery), malformed.getMessage());
      answers.add(delivery, malformed.status());
    } catch (RuntimeException broken) {
      LOG.error("A message of {} could not be read: {}", operator(delivery), Faults.place(broken));
      answers.addBusy(delivery);
    }
  }

  private static String operator(Delivery delivery) {
    return delivery.session().operator().name();
  }

  /** A message that breaks the handler shall not hold up its batch: then each is tried alone. */
  private List<Verdict> decide(List<IncomingMessage> messages) {
    try {
      return handler.answer(messages);
    } catch (StorageUnavailable unavailable) {
      LOG.error("{} messages are refused: {}", messages.size(), unavailable.getMessage());
      return List.of();
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.error("A batch of {} broke its handler: {}", messages.size(), Faults.place(broken));
      return messages.size() == 1 ? List.of() : oneByOne(messages);
    }
  }

  private List<Verdict> oneByOne(List<IncomingMessage> messages) {
    List<Verdict> verdicts = new ArrayList<>(messages.size());
    for (IncomingMessage message : messages) {
      List<Verdict> verdict = decide(List.of(message));
      verdicts.add(verdict.isEmpty() ? Verdict.busy() : verdict.get(0));
    }
    return verdicts;
  }
}
