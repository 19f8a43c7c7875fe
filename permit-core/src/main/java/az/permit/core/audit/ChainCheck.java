package az.permit.core.audit;

import az.permit.core.audit.BadPlace.Fault;
import java.util.Optional;

/** Goes along a chain from its beginning and stops at the first bad place. One use, one thread. */
public final class ChainCheck {
  private final Optional<ChainHead> exported;
  private ChainHead reached = ChainHead.EMPTY;
  private Optional<BadPlace> bad = Optional.empty();

  /**
   * @param exported a head that was kept elsewhere; without one, a tail that was cut off together
   *     with the stored head is not missed
   */
  public ChainCheck(Optional<ChainHead> exported) {
    this.exported = exported;
  }

  /** The next entry as it is stored. Says nothing new once a bad place is found. */
  public void look(AuditEntry entry) {
    if (bad.isPresent()) {
      return;
    }
    long expected = reached.number() + 1;
    bad = fault(entry, expected).map(fault -> new BadPlace(expected, fault));
    reached = entry.head();
  }

  private Optional<Fault> fault(AuditEntry entry, long expected) {
    if (entry.number() != expected) {
      return Optional.of(Fault.NOT_THERE);
    }
    if (!entry.previous().equals(reached.hash())) {
      return Optional.of(Fault.NOT_LINKED);
    }
    if (!AuditChain.hash(entry).equals(entry.hash())) {
      return Optional.of(Fault.ALTERED);
    }
    boolean another =
        exported
            .filter(head -> head.number() == entry.number() && !head.equals(entry.head()))
            .isPresent();
    return another ? Optional.of(Fault.NOT_THE_EXPORTED_ONE) : Optional.empty();
  }

  /**
   * There are no more entries.
   *
   * @param stored the head that is stored beside them
   * @return the first bad place; empty if all is as it was written
   */
  public Optional<BadPlace> end(ChainHead stored) {
    if (bad.isPresent()) {
      return bad;
    }
    long known = Math.max(stored.number(), exported.map(ChainHead::number).orElse(0L));
    if (known > reached.number()) {
      return Optional.of(new BadPlace(reached.number() + 1, Fault.CUT_OFF));
    }
    // Entries beyond the stored head, or a stored head that names another entry.
    return stored.equals(reached)
        ? Optional.empty()
        : Optional.of(new BadPlace(stored.number() + 1, Fault.NOT_THERE));
  }

  /** The last entry that was looked at. */
  public ChainHead reached() {
    return reached;
  }
}
