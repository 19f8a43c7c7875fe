package az.permit.sms;

import az.permit.core.identity.SmsAddress;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.sms.inbound.Intake;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.inbound.MessageHandler;
import az.permit.sms.link.BindState;
import az.permit.sms.link.LinkListener;
import az.permit.sms.link.LinkSession;
import az.permit.sms.link.SmppLink;
import az.permit.sms.outbound.OperatorSender;
import az.permit.sms.outbound.OutboxClerk;
import az.permit.sms.outbound.UnaskedSender;
import az.permit.sms.settings.OperatorSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All operators: their binds, what comes in by them and what goes out. Started once and stopped
 * once. Thread-safe.
 */
public final class SmsGateway {
  private static final Logger LOG = LoggerFactory.getLogger(SmsGateway.class);
  private static final long TICK_MILLIS = 100;
  private static final Duration UNASKED_PATIENCE = Duration.ofSeconds(10);

  private final List<SmppLink> links = new ArrayList<>();
  private final Map<String, OperatorSender> senders = new LinkedHashMap<>();
  private final Intake intake;
  private final OutboxClerk clerk;
  private final UnaskedSender unasked;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(SmsGateway::watchdogThread);

  /** With limits that serve one machine well. */
  public SmsGateway(
      List<OperatorSettings> operators,
      MessageHandler handler,
      ReplyOutbox outbox,
      InstantSource clock) {
    this(operators, handler, outbox, clock, IntakeLimits.DEFAULT);
  }

  /**
   * @param operators whom to bind to; their names differ
   * @param handler who decides messages
   * @param outbox where replies wait
   * @param clock what time it is
   * @param limits how much is taken in
   */
  public SmsGateway(
      List<OperatorSettings> operators,
      MessageHandler handler,
      ReplyOutbox outbox,
      InstantSource clock,
      IntakeLimits limits) {
    intake = new Intake(limits, handler, this::send, clock);
    clerk = new OutboxClerk(outbox, clock);
    for (OperatorSettings operator : operators) {
      List<SmppLink> itsLinks = new ArrayList<>();
      for (int i = 0; i < operator.binds().size(); i++) {
        itsLinks.add(new SmppLink(operator, i, listener(operator.name()), clock));
      }
      links.addAll(itsLinks);
      OperatorSender sender = new OperatorSender(operator, itsLinks, clerk, clock);
      if (senders.put(operator.name(), sender) != null) {
        throw new IllegalArgumentException("expected each operator once, but " + operator.name());
      }
    }
    unasked = new UnaskedSender(List.copyOf(senders.values()), clock, UNASKED_PATIENCE);
  }

  /** Begins to connect, and returns at once: an operator out of reach is no reason to wait. */
  public void start() {
    intake.start();
    senders.values().forEach(OperatorSender::start);
    clerk.start(List.copyOf(senders.values()));
    links.forEach(SmppLink::start);
    watchdog.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Stops in good order: refuses what comes, answers what is in, sends and settles what is decided,
   * unbinds. What the time does not suffice for is left to the operator's redelivery and to the
   * outbox.
   *
   * @throws InterruptedException if interrupted; then the links may still be up
   */
  public void stop(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    links.forEach(SmppLink::refuseDeliveries);
    intake.drain(share(until, 2));
    for (OperatorSender sender : senders.values()) {
      sender.drain(share(until, 3));
      sender.stop();
    }
    links.forEach(SmppLink::stop);
    for (SmppLink link : links) {
      link.awaitStopped(share(until, 2));
    }
    clerk.stop(share(until, 1));
    watchdog.shutdownNow();
    LOG.info("The gateway is stopped");
  }

  /**
   * Sends an SMS that nobody asked for, and waits up to ten seconds for the operator's answer. It
   * leaves by the operator whose prefix the phone has, else by any that is bound, when no reply
   * waits there.
   *
   * @param from the short number, where the operator names none
   * @param to the phone
   * @param text in full letters
   * @return whether it is done with: accepted, or refused for good. False if it has to be sent
   *     again later; if no answer came, the phone may then get it twice
   */
  public boolean sendUnasked(SmsAddress from, SmsAddress to, String text) {
    return unasked.send(from, to, text);
  }

  /** How each bind is. */
  public List<BindState> states() {
    return links.stream().map(SmppLink::state).toList();
  }

  private LinkListener listener(String operator) {
    return new LinkListener() {
      @Override
      public boolean delivered(LinkSession session, byte[] pdu) {
        return intake.offer(session, pdu);
      }

      @Override
      public void roomToSubmit() {
        OperatorSender sender = senders.get(operator);
        if (sender != null) {
          sender.roomToSubmit();
        }
      }
    };
  }

  private void send(List<DueReply> due) {
    long now = System.nanoTime();
    due.stream()
        .collect(Collectors.groupingBy(each -> each.reply().operator()))
        .forEach(
            (operator, replies) -> {
              OperatorSender sender = senders.get(operator);
              if (sender == null) {
                LOG.error("Replies wait for the operator {}, who is not configured", operator);
              } else {
                sender.offer(replies, now);
                // What finds no room would leave only when its lease has ended, seconds later.
                LockSupport.parkNanos(sender.crowdedNanos());
              }
            });
  }

  private void tick() {
    try {
      long now = System.nanoTime();
      links.forEach(link -> link.tick(now));
      senders.values().forEach(sender -> sender.tick(now));
    } catch (RuntimeException broken) {
      LOG.error("The watchdog stumbled", broken);
    }
  }

  private static Duration share(long until, int parts) {
    return Duration.ofNanos(Math.max(1_000_000, (until - System.nanoTime()) / parts));
  }

  private static Thread watchdogThread(Runnable work) {
    Thread thread = new Thread(work, "sms-watchdog");
    thread.setDaemon(true);
    return thread;
  }
}
