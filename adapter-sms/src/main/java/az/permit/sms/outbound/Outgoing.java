package az.permit.sms.outbound;

import az.permit.core.citizen.Reply;
import az.permit.core.port.DueReply;

/** A reply that we hold the lease of. Thread-safe. */
final class Outgoing implements Comparable<Outgoing> {
  private final long ticket;
  private volatile DueReply due;
  private volatile long leasedNanos;

  /**
   * @param ticket its place in the order of leaving
   */
  Outgoing(long ticket, DueReply due, long nowNanos) {
    this.ticket = ticket;
    this.due = due;
    this.leasedNanos = nowNanos;
  }

  DueReply due() {
    return due;
  }

  Reply reply() {
    return due.reply();
  }

  /** How long ago the lease was got or renewed. */
  long leaseAge(long nowNanos) {
    return nowNanos - leasedNanos;
  }

  /** The lease is new, and perhaps of another version. */
  void leased(DueReply again, long nowNanos) {
    due = again;
    leasedNanos = nowNanos;
  }

  @Override
  public int compareTo(Outgoing other) {
    return Long.compare(ticket, other.ticket);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ticket);
  }
}
