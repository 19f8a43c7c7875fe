package az.permit.core.inspection.listing;

import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListHeader;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import az.permit.core.inspection.offline.SignedList;
import az.permit.core.port.ListedPermits;
import az.permit.core.port.OfflineLists;
import az.permit.core.port.StorageUnavailable;
import az.permit.core.regime.Regime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the list that the police carry, and what changed since. Used by one thread at a time. */
public final class MakeLists {
  private final Regime regime;
  private final ListedPermits permits;
  private final OfflineLists lists;
  private final ListSigner signer;
  private final RandomGenerator random;
  private final ListPlan plan;

  /**
   * Of these permits.
   *
   * @param regime whose name the list bears and whose days count
   * @param random a cryptographic source of salts
   */
  public MakeLists(
      Regime regime,
      ListedPermits permits,
      OfflineLists lists,
      ListSigner signer,
      RandomGenerator random,
      ListPlan plan) {
    this.regime = regime;
    this.permits = permits;
    this.lists = lists;
    this.signer = signer;
    this.random = random;
    this.plan = plan;
  }

  /**
   * Keeps what is due: a new list, or what changed since the one that is there.
   *
   * @param now later by a second at least than at the turn before
   * @throws StorageUnavailable if permits cannot be read or lists not be kept now
   */
  public void turn(Instant now) {
    Optional<SignedList> base = base(now);
    long sequence = now.getEpochSecond();
    Instant until = now.plus(plan.holdsFor());
    if (base.isEmpty()) {
      UUID salt = new UUID(random.nextLong(), random.nextLong());
      Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
      ListTable table =
          table(new ListTerms(salt, plan.rounds(), regime.name(), minute), now, until);
      lists.keep(ListFile.of(signer.list(table, sequence, now, until)));
      return;
    }
    ListTable before = ListTable.of(base.get());
    ListTable after = table(before.terms(), now, until);
    long since = base.get().header().sequence();
    lists.keep(ListFile.of(signer.delta(before, since, after, sequence, now, until)));
  }

  /** The list that deltas can stand on, unless it is another key's, another regime's or old. */
  private Optional<SignedList> base(Instant now) {
    return lists
        .list()
        .flatMap(file -> SignedList.open(file.bytes(), signer.key()).toJavaOptional())
        .filter(list -> isGood(list.header(), now));
  }

  private boolean isGood(ListHeader list, Instant now) {
    return list.terms().regime().equals(regime.name())
        && list.terms().rounds() == plan.rounds()
        && list.sequence() < now.getEpochSecond()
        && now.isBefore(list.from().plus(plan.renewedAfter()));
  }

  private ListTable table(ListTerms terms, Instant now, Instant until) {
    ListTable.Maker maker = new ListTable.Maker(terms);
    permits.each(now, until, regime.zone(), maker::add);
    return maker.table();
  }
}
