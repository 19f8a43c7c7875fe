package az.permit.core.organisation.portal;

import az.permit.core.organisation.lifecycle.OrganisationPermit;

/**
 * Which permit a clerk means, and in which version they saw it. Immutable and thread-safe.
 *
 * @param id public id
 * @param version the version they saw, or {@link #ANY}
 */
public record PermitRef(String id, int version) {
  /** Whatever version it is in by now. */
  public static final int ANY = 0;

  /** A permit in whatever version. */
  public static PermitRef any(String id) {
    return new PermitRef(id, ANY);
  }

  boolean isCurrent(OrganisationPermit permit) {
    return version == ANY || version == permit.head().version();
  }
}
