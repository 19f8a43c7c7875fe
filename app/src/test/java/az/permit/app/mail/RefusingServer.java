package az.permit.app.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes no recipient; for one connection. */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String refusal;

  private RefusingServer(ServerSocket socket, String refusal) {
    this.socket = socket;
    this.refusal = refusal;
  }

  static RefusingServer start(String refusal) throws IOException {
    RefusingServer server =
        new RefusingServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), refusal);
    Thread thread = new Thread(server::talk, "refusing-mail-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void talk() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out =
            new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
      out.print("220 here\r\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.print((line.startsWith("RCPT") ? refusal : "250 fine") + "\r\n");
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
