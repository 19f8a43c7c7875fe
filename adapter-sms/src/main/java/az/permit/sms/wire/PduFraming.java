package az.permit.sms.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Cuts a stream into PDUs. A command_length out of bounds means that the two sides disagree on
 * where a PDU begins, and a PDU of which half came and no more would hide all that follow: both end
 * the connection. Thread-safe, for it keeps nothing between PDUs.
 */
public final class PduFraming {
  /** No message comes near this. */
  public static final int LONGEST = 64 * 1024;

  private final long mostNanos;

  /** With the time that a PDU may take from its first octet to its last. */
  public PduFraming(Duration most) {
    mostNanos = most.toNanos();
  }

  /**
   * The next PDU, whole.
   *
   * @throws SocketTimeoutException if nothing at all came within the read timeout of the socket
   * @throws BadLength if the command_length is less than 16 or more than 64 KiB
   * @throws IOException if the stream ended, or half a PDU came and no more
   */
  public byte[] read(InputStream in) throws IOException {
    byte[] length = new byte[4];
    int first = in.read(length, 0, 4);
    if (first < 0) {
      throw new EOFException("closed by the peer");
    }
    long since = System.nanoTime();
    fill(in, length, first, since);
    int commandLength = ByteBuffer.wrap(length).getInt();
    if (commandLength < Pdus.HEADER || commandLength > LONGEST) {
      throw new BadLength(commandLength);
    }
    byte[] pdu = new byte[commandLength];
    System.arraycopy(length, 0, pdu, 0, 4);
    fill(in, pdu, 4, since);
    return pdu;
  }

  private void fill(InputStream in, byte[] into, int from, long since) throws IOException {
    int at = from;
    while (at < into.length) {
      int count;
      try {
        count = in.read(into, at, into.length - at);
      } catch (SocketTimeoutException silent) {
        throw new IOException("half a PDU and no more", silent);
      }
      if (count < 0) {
        throw new EOFException("closed by the peer within a PDU");
      }
      at += count;
      if (at < into.length && System.nanoTime() - since > mostNanos) {
        throw new IOException("a PDU took too long");
      }
    }
  }

  /** A command_length that no PDU has. */
  public static final class BadLength extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1;

    BadLength(int length) {
      super("command_length " + Integer.toUnsignedString(length));
    }
  }
}
