package az.permit.sms.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Gathers what many threads write and sends it in as few writes as the peer's pace allows: while
 * one write is under way the next PDUs gather, and it all leaves as soon as nothing more is
 * waiting. Writing never blocks; a peer that does not read fills the buffer to its bound and is
 * then given up. Thread-safe; one {@code write} call is never torn apart.
 */
public final class CoalescingOutput extends OutputStream {
  private static final int MOST_WAITING = 8 * 1024 * 1024;

  private final OutputStream socket;
  private final Thread writer;
  private byte[] waiting = new byte[16 * 1024];
  private int length;
  private boolean closed;
  private volatile long writingSince;

  /** Starts the thread that writes to the socket, by that name. */
  public CoalescingOutput(OutputStream socket, String name) {
    this.socket = socket;
    writer = new Thread(this::run, name);
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] octets, int from, int count) throws IOException {
    if (closed) {
      throw new IOException("connection is closed");
    }
    if (length + count > MOST_WAITING) {
      closed = true;
      throw new IOException("the peer does not read");
    }
    if (length + count > waiting.length) {
      waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, length + count));
    }
    System.arraycopy(octets, from, waiting, length, count);
    if (length == 0) {
      notifyAll();
    }
    length += count;
  }

  /** For how long the write that is under way has been; 0 if none is. */
  public long stalledNanos() {
    long since = writingSince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  /** Takes no more, and waits a moment for what was written before. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    if (Thread.currentThread() != writer) {
      try {
        writer.join(500);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    byte[] spare = new byte[waiting.length];
    try {
      while (true) {
        byte[] full;
        int count;
        synchronized (this) {
          while (length == 0) {
            if (closed) {
              return;
            }
            wait();
          }
          full = waiting;
          count = length;
          waiting = spare;
          length = 0;
        }
        writingSince = System.nanoTime() | 1;
        socket.write(full, 0, count);
        socket.flush();
        writingSince = 0;
        spare = full;
      }
    } catch (IOException | InterruptedException broken) {
      // The reading side learns of it too, and ends the session.
      synchronized (this) {
        closed = true;
      }
    } finally {
      writingSince = 0;
    }
  }
}
