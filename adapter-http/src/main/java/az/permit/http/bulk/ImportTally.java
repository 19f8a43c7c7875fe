package az.permit.http.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far the work on a file has come: written by who works, read by who waits. Thread-safe; the
 * numbers of one moment need not add up.
 */
public final class ImportTally {
  /** So many bad rows are described; all of them are in the file of failed rows. */
  public static final int MOST_DESCRIBED = 500;

  private final AtomicInteger good = new AtomicInteger();
  private final AtomicInteger bad = new AtomicInteger();
  private final List<BadRow> described = new ArrayList<>();
  private volatile boolean stopped;
  private volatile boolean interrupted;

  /** Rows that are good: in a dry run they may be stored, in an import they are. */
  public int good() {
    return good.get();
  }

  /** Rows that failed. */
  public int bad() {
    return bad.get();
  }

  /** Rows that were looked at. */
  public int done() {
    return good() + bad();
  }

  /** The first bad rows, by their lines. */
  public List<BadRow> described() {
    synchronized (described) {
      return List.copyOf(described);
    }
  }

  /** Whether the storage failed on the way: the rows that were not stored are among the failed. */
  public boolean isInterrupted() {
    return interrupted;
  }

  /** Asks the work to end after what it does now. */
  public void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  void interrupt() {
    interrupted = true;
  }

  void addGood() {
    good.incrementAndGet();
  }

  void add(BadRow row) {
    bad.incrementAndGet();
    synchronized (described) {
      if (described.size() < MOST_DESCRIBED) {
        described.add(row);
      }
    }
  }
}
