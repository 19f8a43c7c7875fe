package az.permit.app.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A network on loopback between the service and a message centre, with faults on demand. A fault
 * strikes the connections that are there; those that come later are sound. Thread-safe.
 */
final class FaultProxy implements AutoCloseable {
  /** What befalls a connection. */
  enum Fault {
    /** Both ends are told that it is over. */
    CUT,
    /** Nothing arrives any more, at either end, and neither is told. */
    BLACK_HOLE,
    /** What the service sends does not arrive; what it is sent does. */
    SERVICE_IS_NOT_HEARD,
    /** What the service is sent does not arrive; what it sends does. */
    SERVICE_HEARS_NOTHING
  }

  private static final int BUFFER = 16 * 1024;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final AtomicLong swallowed = new AtomicLong();
  private volatile Duration latency = Duration.ZERO;

  private FaultProxy(int target) throws IOException {
    this.target = target;
  }

  /** A sound network before that port of loopback. */
  static FaultProxy before(int port) throws IOException {
    FaultProxy proxy = new FaultProxy(port);
    daemon(proxy::accept);
    return proxy;
  }

  /** Where the service is to connect to. */
  int port() {
    return server.getLocalPort();
  }

  /** From now on whatever goes either way takes so long. */
  void delay(Duration by) {
    latency = by;
  }

  /** The fault befalls every connection of this moment. */
  void strike(Fault fault) {
    connections.forEach(connection -> connection.strike(fault));
  }

  /** How many connections were made since the beginning. */
  int made() {
    return connections.size();
  }

  /** How many octets of the service did not arrive. */
  long swallowed() {
    return swallowed.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    connections.forEach(Connection::cut);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket service = server.accept();
        Connection made =
            new Connection(service, new Socket(InetAddress.getLoopbackAddress(), target));
        connections.add(made);
        daemon(made::up);
        daemon(made::down);
      } catch (IOException nobody) {
        // The message centre is away, or the test is over.
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Connection {
    private final Socket service;
    private final Socket smsc;
    private volatile boolean heard = true;
    private volatile boolean hears = true;

    Connection(Socket service, Socket smsc) throws IOException {
      this.service = service;
      this.smsc = smsc;
      service.setTcpNoDelay(true);
      smsc.setTcpNoDelay(true);
    }

    void strike(Fault fault) {
      switch (fault) {
        case CUT -> cut();
        case BLACK_HOLE -> {
          heard = false;
          hears = false;
        }
        case SERVICE_IS_NOT_HEARD -> heard = false;
        case SERVICE_HEARS_NOTHING -> hears = false;
      }
    }

    void cut() {
      for (Socket socket : List.of(service, smsc)) {
        try {
          socket.close();
        } catch (IOException gone) {
          // It is as closed as it can be.
        }
      }
    }

    /** From the service to the message centre, until either is gone. */
    void up() {
      pump(service, smsc, () -> heard, swallowed);
    }

    /** From the message centre to the service. */
    void down() {
      pump(smsc, service, () -> hears, new AtomicLong());
    }

    private void pump(Socket from, Socket to, BooleanSupplier arrives, AtomicLong lost) {
      byte[] octets = new byte[BUFFER];
      try (InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
          LockSupport.parkNanos(latency.toNanos());
          if (arrives.getAsBoolean()) {
            out.write(octets, 0, count);
          } else {
            lost.addAndGet(count);
          }
        }
      } catch (IOException over) {
        // Cut, by us or by an end.
      } finally {
        cut();
      }
    }
  }
}
