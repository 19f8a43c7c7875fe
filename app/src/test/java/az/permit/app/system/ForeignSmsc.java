package az.permit.app.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.OperatorSettings;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A message centre that shares no line of code with the service. */
final class ForeignSmsc implements AutoCloseable {
  /** How long a client of its waits for an answer to a submit_sm. */
  static final Duration TIMER = Duration.ofMillis(700);

  /** How long it believes one that comes later. */
  static final Duration LATE_ANSWER = Duration.ofSeconds(3);

  private static final long MILLIS = 60_000;

  private final int port;
  private final DefaultSmppServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger answered = new AtomicInteger();
  private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
  private final List<Submitted> submits = new CopyOnWriteArrayList<>();
  private volatile Consumer<Submitted> listener = submitted -> {};
  private volatile IntFunction<Answer> manners = nth -> Answer.OK;

  /** What it was asked to send to a phone. */
  record Submitted(String phone, String text) {}

  /**
   * How it answers a submit_sm.
   *
   * @param status the command_status
   * @param comes whether it answers at all
   * @param after how long it takes
   */
  record Answer(int status, boolean comes, Duration after) {
    static final Answer OK = new Answer(0, true, Duration.ZERO);
    static final Answer THROTTLED = new Answer(SmppConstants.STATUS_THROTTLED, true, Duration.ZERO);
    static final Answer NONE = new Answer(0, false, Duration.ZERO);

    static Answer late(Duration after) {
      return new Answer(0, true, after);
    }
  }

  ForeignSmsc() throws Exception {
    port = Surroundings.freePort();
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setPort(port);
    configuration.setDefaultWindowSize(400);
    configuration.setNonBlockingSocketsEnabled(true);
    server = new DefaultSmppServer(configuration, new Clients(), threads);
    server.start();
  }

  /** How to bind to it. */
  OperatorSettings operator() {
    BindSettings bind =
        BindSettings.builder()
            .host("127.0.0.1")
            .port(port)
            .systemId("permit")
            .password("k9x4")
            .window(100)
            .submitTimeout(TIMER)
            .build();
    return OperatorSettings.builder()
        .name("foreign")
        .addBinds(bind)
        .lateAnswer(LATE_ANSWER)
        .retryDelays(List.of(Duration.ofMillis(200)))
        .reconnectAfter(Duration.ofMillis(100))
        .reconnectAtMost(Duration.ofMillis(500))
        .build();
  }

  /** Every submit_sm from now on, on a thread of its own that may wait. */
  void onSubmit(Consumer<Submitted> listener) {
    this.listener = submitted -> threads.execute(() -> listener.accept(submitted));
  }

  /** From now on answers the nth submit_sm, from 1 and counted from now, as the function says. */
  void behave(IntFunction<Answer> manners) {
    int before = submits.size();
    this.manners = nth -> manners.apply(nth - before);
  }

  /** The newest session, once it is there. */
  SmppServerSession session() {
    await().atMost(Duration.ofMillis(MILLIS)).until(() -> !sessions.isEmpty() && last().isBound());
    return last();
  }

  private SmppServerSession last() {
    return sessions.get(sessions.size() - 1);
  }

  int sessions() {
    return sessions.size();
  }

  /** How many submit_sm it has answered. */
  int answered() {
    return answered.get();
  }

  /** What was submitted to that phone. */
  List<String> texts(String phone) {
    return submits.stream().filter(s -> s.phone().equals(phone)).map(Submitted::text).toList();
  }

  List<String> awaitTexts(String phone, int count) {
    await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofMillis(MILLIS))
        .until(() -> texts(phone).size() >= count);
    return texts(phone);
  }

  /** Delivers and waits for the command_status of the answer. */
  int deliver(DeliverSm message) throws Exception {
    var future = session().sendRequestPdu(message, MILLIS, true);
    if (!future.await(MILLIS) || !future.isSuccess()) {
      throw new AssertionError("no answer", future.getCause());
    }
    return future.getResponse().getCommandStatus();
  }

  static DeliverSm message(String phone, int dataCoding, byte[] shortMessage) throws Exception {
    DeliverSm deliver = new DeliverSm();
    deliver.setSourceAddress(new Address((byte) 1, (byte) 1, phone));
    deliver.setDestAddress(new Address((byte) 3, (byte) 0, "8103"));
    deliver.setDataCoding((byte) dataCoding);
    deliver.setShortMessage(shortMessage);
    return deliver;
  }

  @Override
  public void close() {
    server.destroy();
    threads.shutdownNow();
    later.shutdownNow();
  }

  private final class Clients implements SmppServerHandler {
    @Override
    public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind)
        throws SmppProcessingException {
      if (!"permit".equals(bind.getSystemId()) || !"k9x4".equals(bind.getPassword())) {
        throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
      }
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
      session.serverReady(new Client(session));
      sessions.add(session);
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {
      session.destroy();
    }
  }

  private final class Client extends DefaultSmppSessionHandler {
    private final SmppServerSession session;

    Client(SmppServerSession session) {
      this.session = session;
    }

    @Override
    public @Nullable PduResponse firePduRequestReceived(PduRequest request) {
      PduResponse response = request.createResponse();
      if (!(request instanceof SubmitSm submit)) {
        return response;
      }
      Submitted submitted =
          new Submitted(
              submit.getDestAddress().getAddress(), new String(submit.getShortMessage(), US_ASCII));
      submits.add(submitted);
      listener.accept(submitted);
      Answer answer = manners.apply(submits.size());
      response.setCommandStatus(answer.status());
      ((SubmitSmResp) response).setMessageId(answer.status() == 0 ? "f-" + submits.size() : "");
      if (answer.comes()) {
        later.schedule(() -> send(response), answer.after().toMillis(), TimeUnit.MILLISECONDS);
      }
      return null;
    }

    private void send(PduResponse response) {
      try {
        session.sendResponsePdu(response);
        answered.incrementAndGet();
      } catch (Exception gone) {
        // The session it belongs to is over.
      }
    }
  }
}
