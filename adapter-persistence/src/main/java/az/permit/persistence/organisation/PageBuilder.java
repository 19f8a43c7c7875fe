package az.permit.persistence.organisation;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.port.PermitPage;
import az.permit.core.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a query finds, the newest first, and keeps a part of it. For one thread. */
final class PageBuilder {
  private final Slice slice;
  private final List<OrganisationPermit> kept = new ArrayList<>();
  private long found;
  private long reached;
  private boolean more;

  PageBuilder(Slice slice) {
    this.slice = slice;
  }

  void add(OrganisationPermit permit) {
    found++;
    boolean isAfter = slice.after().map(key -> permit.id().compareTo(key) < 0).orElse(true);
    if (isAfter && reached++ >= slice.skip()) {
      if (kept.size() < slice.limit()) {
        kept.add(permit);
      } else {
        more = true;
      }
    }
  }

  /** Where all that the query finds was added. */
  PermitPage build() {
    return of(found);
  }

  /** Where the query finds so many. */
  PermitPage of(long total) {
    Optional<String> next = more ? Optional.of(kept.get(kept.size() - 1).id()) : Optional.empty();
    return new PermitPage(List.copyOf(kept), total, next);
  }
}
