package az.permit.sms.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Connects within a time limit, over TLS where asked for, and remembers the connection it made. */
final class LinkConnectionFactory implements ConnectionFactory {
  private final Duration timeout;
  private final Optional<SSLSocketFactory> tls;
  private final String name;
  private volatile @Nullable LinkConnection connection;

  LinkConnectionFactory(Duration timeout, Optional<SSLSocketFactory> tls, String name) {
    this.timeout = timeout;
    this.tls = tls;
    this.name = name;
  }

  @Override
  public Connection createConnection(String host, int port) throws IOException {
    Socket tcp = new Socket();
    try {
      tcp.setTcpNoDelay(true);
      tcp.setKeepAlive(true);
      tcp.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
      Socket socket = tls.isPresent() ? secured(tls.get(), tcp, host, port) : tcp;
      LinkConnection made = new LinkConnection(tcp, socket, name);
      connection = made;
      return made;
    } catch (IOException | RuntimeException failed) {
      tcp.close();
      throw failed;
    }
  }

  /** The connection made last; null before the first. */
  @Nullable LinkConnection connection() {
    return connection;
  }

  private Socket secured(SSLSocketFactory factory, Socket tcp, String host, int port)
      throws IOException {
    tcp.setSoTimeout((int) timeout.toMillis());
    SSLSocket socket = (SSLSocket) factory.createSocket(tcp, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    // Without this Java takes any valid certificate, whoever it names.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
