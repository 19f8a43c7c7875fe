package az.permit.core.inspection;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * By what permits are looked for; having one of it is enough. Immutable and thread-safe.
 *
 * @param holders persons
 * @param cards cards that an employee may have
 * @param plates vehicles
 * @param codes codes
 * @param at when they must hold
 * @param zone where days begin and end
 */
public record Wanted(
    Set<Holder> holders,
    Set<IdentityDocument> cards,
    Set<Plate> plates,
    Set<PermitCode> codes,
    Instant at,
    ZoneId zone) {
  /** Copies what could change. */
  public Wanted {
    holders = Set.copyOf(holders);
    cards = Set.copyOf(cards);
    plates = Set.copyOf(plates);
    codes = Set.copyOf(codes);
  }
}
