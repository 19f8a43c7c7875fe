package az.permit.core.organisation.message;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import java.time.Instant;
import java.util.Optional;

/**
 * What the representative of an organisation is told in the portal. Immutable and thread-safe.
 *
 * @param id {@code r-…}, made of the permit's id and version; ids do not ascend by time
 * @param tin whose representative
 * @param permit public id of the permit it is about
 * @param kind what happened
 * @param reason MIA's reason, or empty
 * @param at when
 * @param readAt when somebody read it; empty while nobody did
 */
public record RepresentativeNotice(
    String id,
    Tin tin,
    String permit,
    Kind kind,
    String reason,
    Instant at,
    Optional<Instant> readAt) {

  /** What a representative is told of. */
  public enum Kind {
    /** MIA approved the permit. */
    APPROVED("approved"),
    /** MIA rejected it. */
    REJECTED("rejected"),
    /** MIA revoked it. */
    REVOKED("revoked"),
    /** The employee said that they do not work there. */
    DENIED("denied");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its stable name in records and in the API. */
    public String code() {
      return code;
    }

    /** Whether MIA decided something, and not an employee. */
    public boolean isDecision() {
      return switch (this) {
        case APPROVED, REJECTED, REVOKED -> true;
        case DENIED -> false;
      };
    }
  }

  /** An unread one about a permit as it is now. */
  public static RepresentativeNotice of(OrganisationPermit permit, Kind kind) {
    String bare = permit.id().startsWith("p-") ? permit.id().substring(2) : permit.id();
    return new RepresentativeNotice(
        "r-" + bare + "-" + permit.head().version(),
        permit.organisation().tin(),
        permit.id(),
        kind,
        permit.reason(),
        permit.head().changedAt(),
        Optional.empty());
  }

  /** The same, read. */
  public RepresentativeNotice read(Instant at) {
    return new RepresentativeNotice(id, tin, permit, kind, reason, this.at, Optional.of(at));
  }

  /** Its id: a reason may name a person. */
  @Override
  public String toString() {
    return id + " " + kind;
  }
}
