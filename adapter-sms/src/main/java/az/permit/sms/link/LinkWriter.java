package az.permit.sms.link;

import java.io.IOException;
import java.time.Duration;

/** Writes what leaves a session; a connection that fails or hangs is cut. Thread-safe. */
final class LinkWriter {
  private final LinkConnectionFactory connections;

  LinkWriter(LinkConnectionFactory connections) {
    this.connections = connections;
  }

  /** Writes all of it without blocking; false if there is no connection, or none any more. */
  boolean write(byte[] octets) {
    LinkConnection connection = connections.connection();
    if (connection == null) {
      return false;
    }
    try {
      connection.output().write(octets, 0, octets.length);
      return true;
    } catch (IOException closed) {
      connection.abort();
      return false;
    }
  }

  /** Whether the peer has taken no octets for longer than that, though there are some for it. */
  boolean stalls(Duration most) {
    LinkConnection connection = connections.connection();
    return connection != null && connection.output().stalledNanos() > most.toNanos();
  }

  /** Cuts the connection, if there is one. */
  void abort() {
    LinkConnection connection = connections.connection();
    if (connection != null) {
      connection.abort();
    }
  }
}
