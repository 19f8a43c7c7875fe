package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import az.permit.core.identity.SmsAddress;
import az.permit.sms.standin.SmsToPhone;
import az.permit.sms.standin.SmscStandIn;
import az.permit.sms.text.EncodedText;
import az.permit.sms.text.TextEncoder;
import az.permit.sms.wire.ShortMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many citizens and the operator between them and the service: who was not answered 0 is sent
 * again, as operators do, until the service has taken it. One thread sends.
 */
final class Town implements AutoCloseable {
  private static final SmsAddress SHORT_NUMBER = new SmsAddress(3, 0, "8103");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int WINDOW = 600;
  private static final int AT_ONCE = 5;
  private static final long PAUSE_NANOS = 1_000_000;

  private final SmscStandIn smsc;
  private final Map<Integer, Citizen> citizens = new ConcurrentHashMap<>();
  private final Queue<Citizen> again = new ConcurrentLinkedQueue<>();
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger kills = new AtomicInteger();
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
  private final Thread sender = new Thread(this::run, "town");
  private volatile boolean closed;

  private Town(SmscStandIn smsc) {
    this.smsc = smsc;
    sender.setDaemon(true);
  }

  /** A town whose phones are reached by that message centre. */
  static Town at(SmscStandIn smsc) {
    Town town = new Town(smsc);
    smsc.onSms(town::received);
    town.sender.start();
    return town;
  }

  /** So many more write, a few each millisecond, as long as anybody is bound. */
  void write(int more) {
    wanted.addAndGet(more);
  }

  /** Nobody begins any more; who began is sent again until answered. */
  void calm() {
    wanted.set(citizens.size());
  }

  /** To be told just before a kill: from now on it is uncertain which texts left. */
  void killed() {
    kills.incrementAndGet();
  }

  /** Waits until so many binds are there. */
  void awaitBinds(int binds) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> smsc.bound().size() == binds);
  }

  /** Waits until every message is answered 0 and every citizen has a text. */
  void awaitAnswers() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              if (citizens.size() < wanted.get() || !again.isEmpty() || inFlight.get() > 0) {
                throw new AssertionError(
                    citizens.size()
                        + " of "
                        + wanted
                        + " wrote, "
                        + again.size()
                        + " to be sent"
                        + " again, "
                        + inFlight
                        + " unanswered; answers "
                        + answers);
              }
              long silent = citizens().stream().filter(c -> c.texts().isEmpty()).count();
              if (silent > 0) {
                throw new AssertionError(silent + " citizens wait for a text");
              }
            });
  }

  List<Citizen> citizens() {
    return IntStream.range(0, citizens.size()).boxed().map(citizens::get).toList();
  }

  long acknowledged() {
    return citizens.values().stream().filter(Citizen::isAcknowledged).count();
  }

  /** How many messages are under way to the service. */
  int unanswered() {
    return inFlight.get();
  }

  /** How often that status was answered; −1 where the link was lost before an answer. */
  long answers(int status) {
    LongAdder count = answers.get(status);
    return count == null ? 0 : count.sum();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    sender.join();
  }

  private void run() {
    int turn = 0;
    while (!closed) {
      boolean isOpen = inFlight.get() < WINDOW && !smsc.bound().isEmpty();
      Citizen next = isOpen ? next() : null;
      if (next != null) {
        send(next);
      }
      if (next == null || ++turn % AT_ONCE == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private @Nullable Citizen next() {
    Citizen unanswered = again.poll();
    if (unanswered != null || citizens.size() >= wanted.get()) {
      return unanswered;
    }
    Citizen fresh = new Citizen(citizens.size());
    citizens.put(citizens.size(), fresh);
    return fresh;
  }

  private void send(Citizen citizen) {
    citizen.sends(kills.get());
    EncodedText text = TextEncoder.asPhone(citizen.message(), 0);
    inFlight.incrementAndGet();
    smsc.deliver(
            ShortMessage.of(
                citizen.phone(), SHORT_NUMBER, text.dataCoding(), false, text.segments().get(0)))
        .whenComplete((status, lost) -> answered(citizen, lost == null ? status : -1));
  }

  private void answered(Citizen citizen, int status) {
    answers.computeIfAbsent(status, none -> new LongAdder()).increment();
    if (status == 0) {
      citizen.acknowledge();
    } else {
      again.add(citizen);
    }
    inFlight.decrementAndGet();
  }

  private void received(SmsToPhone sms) {
    Citizen citizen = citizens.get(Citizen.numberOf(sms.to().value()));
    if (citizen != null) {
      citizen.receives(sms.text(), kills.get());
    }
  }
}
