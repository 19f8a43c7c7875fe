package az.permit.sms.link;

import az.permit.sms.wire.CoalescingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jsmpp.session.connection.Connection;

/** A connection whose writes gather, and which can be cut even while a write hangs. */
final class LinkConnection implements Connection {
  private static final int READ_BUFFER = 64 * 1024;

  private final Socket tcp;
  private final Socket socket;
  private final InputStream in;
  private final CoalescingOutput out;

  /**
   * @param tcp the plain socket
   * @param socket the same, or the TLS socket above it
   */
  LinkConnection(Socket tcp, Socket socket, String name) throws IOException {
    this.tcp = tcp;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), READ_BUFFER);
    this.out = new CoalescingOutput(socket.getOutputStream(), name + "-writer");
  }

  CoalescingOutput output() {
    return out;
  }

  /** Cuts the connection: the plain socket, since closing TLS waits for a write that hangs. */
  void abort() {
    try {
      tcp.close();
    } catch (IOException gone) {
      // It is as closed as it can be.
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    tcp.close();
  }

  @Override
  public boolean isOpen() {
    return !tcp.isClosed();
  }

  @Override
  public InetAddress getInetAddress() {
    return tcp.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return tcp.getLocalAddress();
  }

  @Override
  public int getPort() {
    return tcp.getPort();
  }

  @Override
  public int getLocalPort() {
    return tcp.getLocalPort();
  }

  @Override
  public InputStream getInputStream() {
    return in;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void setSoTimeout(int timeout) throws IOException {
    socket.setSoTimeout(timeout);
  }
}
