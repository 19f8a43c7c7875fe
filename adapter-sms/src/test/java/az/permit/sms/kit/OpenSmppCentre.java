package az.permit.sms.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.smpp.Connection;
import org.smpp.Data;
import org.smpp.Receiver;
import org.smpp.ServerPDUEvent;
import org.smpp.ServerPDUEventListener;
import org.smpp.SmppException;
import org.smpp.TCPIPConnection;
import org.smpp.Transmitter;
import org.smpp.pdu.BindRequest;
import org.smpp.pdu.DeliverSM;
import org.smpp.pdu.PDU;
import org.smpp.pdu.Request;
import org.smpp.pdu.Response;
import org.smpp.pdu.SubmitSM;
import org.smpp.pdu.SubmitSMResp;
import org.smpp.pdu.Unbind;
import org.smpp.util.ByteBuffer;

/** A message centre on OpenSMPP, the oldest of the open stacks. */
public final class OpenSmppCentre implements AutoCloseable {
  private static final int ACCEPT_MILLIS = 200;

  private final int port;
  private final TCPIPConnection server;
  private final List<Client> clients = new CopyOnWriteArrayList<>();
  private final List<SubmitSM> submits = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** Listens on any free port. */
  public OpenSmppCentre() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    server = new TCPIPConnection(port);
    server.setReceiveTimeout(ACCEPT_MILLIS);
    server.open();
    Thread thread = new Thread(this::accept, "opensmpp-accept");
    thread.setDaemon(true);
    thread.start();
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Every client that came, oldest first. */
  public List<Client> clients() {
    return clients;
  }

  /** Every submit_sm that came, oldest first. */
  public List<SubmitSM> submits() {
    return submits;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (Client client : clients) {
      client.close();
    }
    server.close();
  }

  private void accept() {
    while (!closed) {
      try {
        Connection connection = server.accept();
        if (connection != null) {
          clients.add(new Client(connection));
        }
      } catch (IOException over) {
        return;
      }
    }
  }

  /** One client and its session. */
  public final class Client implements ServerPDUEventListener {
    private final Connection connection;
    private final Transmitter transmitter;
    private final Receiver receiver;
    private final Map<Integer, Response> answers = new ConcurrentHashMap<>();
    private final AtomicInteger unbinds = new AtomicInteger();

    Client(Connection connection) {
      this.connection = connection;
      transmitter = new Transmitter(connection);
      receiver = new Receiver(transmitter, connection);
      receiver.setServerPDUEventListener(this);
      receiver.start();
    }

    /** How often it asked to unbind. */
    public int unbinds() {
      return unbinds.get();
    }

    /** Delivers a message and waits for the answer's command_status. */
    public int deliver(String phone, int dataCoding, byte[] text) throws Exception {
      DeliverSM message = new DeliverSM();
      message.setSourceAddr((byte) 1, (byte) 1, phone);
      message.setDestAddr((byte) 3, (byte) 0, "8103");
      message.setDataCoding((byte) dataCoding);
      message.setShortMessageData(new ByteBuffer(text));
      return ask(message).getCommandStatus();
    }

    /** Asks the client to unbind and waits for its answer. */
    public Response unbind() throws Exception {
      return ask(new Unbind());
    }

    private Response ask(Request request) throws Exception {
      request.assignSequenceNumber();
      transmitter.send(request);
      int sequence = request.getSequenceNumber();
      await().until(() -> answers.containsKey(sequence));
      return Objects.requireNonNull(answers.get(sequence));
    }

    @Override
    public void handleEvent(ServerPDUEvent event) {
      PDU pdu = event.getPDU();
      if (pdu.isResponse()) {
        answers.put(pdu.getSequenceNumber(), (Response) pdu);
      } else if (pdu.isRequest()) {
        answer((Request) pdu);
      }
    }

    private void answer(Request request) {
      Response response = request.getResponse();
      try {
        if (request instanceof BindRequest bind) {
          boolean known =
              bind.getSystemId().equals("permit") && bind.getPassword().equals("secret");
          response.setCommandStatus(known ? Data.ESME_ROK : Data.ESME_RINVPASWD);
        } else if (request instanceof SubmitSM submit) {
          submits.add(submit);
          ((SubmitSMResp) response).setMessageId("open-" + submits.size());
        } else if (request instanceof Unbind) {
          unbinds.incrementAndGet();
        }
        transmitter.send(response);
      } catch (IOException | SmppException gone) {
        throw new AssertionError(gone);
      }
    }

    void close() throws IOException {
      receiver.stop();
      connection.close();
    }
  }
}
