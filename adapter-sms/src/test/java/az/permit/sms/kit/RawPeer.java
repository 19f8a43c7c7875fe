package az.permit.sms.kit;

import az.permit.sms.wire.Pdus;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A message centre played by hand: accepts one client after another and sends any octets. */
public final class RawPeer implements AutoCloseable {
  /** command_id of a bind_transceiver. */
  public static final int BIND = 0x0000_0009;

  /** command_id of a deliver_sm. */
  public static final int DELIVER = 0x0000_0005;

  private final ServerSocket server;
  private final BlockingQueue<Client> clients = new LinkedBlockingQueue<>();
  private final List<Client> all = new CopyOnWriteArrayList<>();

  /** Listens on any free port. */
  public RawPeer() throws IOException {
    this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
  }

  /** Listens on that socket. */
  public RawPeer(ServerSocket server) {
    this.server = server;
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  Client client = new Client(server.accept());
                  all.add(client);
                  clients.add(client);
                }
              } catch (IOException closed) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** The next client that connects. */
  public Client accept() throws InterruptedException {
    Client client = clients.poll(5, TimeUnit.SECONDS);
    if (client == null) {
      throw new AssertionError("nobody connected");
    }
    return client;
  }

  /** The next client, bound. */
  public Client acceptBound() throws Exception {
    Client client = accept();
    client.acceptBind(new byte[0]);
    return client;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Client client : all) {
      client.close();
    }
  }

  /** A deliver_sm whose fields are laid out by hand. */
  public static byte[] deliver(int sequence, int ton, String from, int smLength, byte[] rest) {
    byte[] sender = from.getBytes(StandardCharsets.ISO_8859_1);
    int length = 16 + 22 + sender.length + rest.length;
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(DELIVER)
        .putInt(0)
        .putInt(sequence)
        .put((byte) 0)
        .put((byte) ton)
        .put((byte) 1)
        .put(sender)
        .put((byte) 0)
        .put((byte) 3)
        .put((byte) 0)
        .put("8103\0".getBytes(StandardCharsets.ISO_8859_1))
        .put(new byte[9])
        .put((byte) smLength)
        .put(rest)
        .array();
  }

  /** One client. */
  public static final class Client {
    private final Socket socket;
    private final DataInputStream in;

    Client(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(socket.getInputStream());
      socket.setSoTimeout(5_000);
    }

    /** Sends octets. */
    public void send(byte[] octets) throws IOException {
      socket.getOutputStream().write(octets);
      socket.getOutputStream().flush();
    }

    /** The next PDU that is no enquire_link; those are answered. */
    public byte[] read() throws IOException {
      while (true) {
        int length = in.readInt();
        byte[] pdu = new byte[length];
        ByteBuffer.wrap(pdu).putInt(length);
        in.readFully(pdu, 4, length - 4);
        if (Pdus.commandId(pdu) != 0x15) {
          return pdu;
        }
        send(Pdus.header(0x8000_0015, 0, Pdus.sequence(pdu)));
      }
    }

    /** Accepts the bind, and sends more octets in the same segment. */
    public void acceptBind(byte[] more) throws IOException {
      answerBind(0, more);
    }

    /** Answers the bind with that command_status. */
    public void answerBind(int status, byte[] more) throws IOException {
      byte[] bind = read();
      byte[] answer = Pdus.response(0x8000_0009, status, Pdus.sequence(bind), "raw");
      byte[] both = Arrays.copyOf(answer, answer.length + more.length);
      System.arraycopy(more, 0, both, answer.length, more.length);
      send(both);
    }

    /** Whether the other side has closed, once what is left is read. */
    public boolean isClosedByPeer() {
      try {
        while (true) {
          read();
        }
      } catch (SocketTimeoutException open) {
        return false;
      } catch (IOException closed) {
        return true;
      }
    }

    /** Cuts the connection. */
    public void close() throws IOException {
      socket.close();
    }
  }
}
