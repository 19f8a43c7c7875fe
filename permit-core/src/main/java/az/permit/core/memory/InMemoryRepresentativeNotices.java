package az.permit.core.memory;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.RepresentativeNotices;
import az.permit.core.port.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The notices to representatives in memory. */
final class InMemoryRepresentativeNotices implements RepresentativeNotices {
  private static final Comparator<RepresentativeNotice> NEWEST_FIRST =
      Comparator.comparing(RepresentativeNotice::at)
          .thenComparing(RepresentativeNotice::id)
          .reversed();

  private final OrganisationTables tables;
  private final Object lock;

  InMemoryRepresentativeNotices(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public List<RepresentativeNotice> latest(Tin tin, Slice slice) {
    synchronized (lock) {
      Stream<RepresentativeNotice> sorted = of(tin).sorted(NEWEST_FIRST);
      Stream<RepresentativeNotice> wanted =
          slice
              .after()
              .map(key -> sorted.dropWhile(notice -> !notice.id().equals(key)).skip(1))
              .orElse(sorted);
      return wanted.skip(slice.skip()).limit(slice.limit()).toList();
    }
  }

  @Override
  public long unread(Tin tin) {
    synchronized (lock) {
      return of(tin).filter(notice -> notice.readAt().isEmpty()).count();
    }
  }

  private Stream<RepresentativeNotice> of(Tin tin) {
    return tables.told.values().stream().filter(notice -> notice.tin().equals(tin));
  }
}
