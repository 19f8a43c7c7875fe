package az.permit.core.inspection;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.time.Instant;
import java.util.Optional;

/**
 * A permit that holds, of a citizen or of an organisation, with all by which it can be looked up.
 * Immutable and thread-safe.
 *
 * @param holder the person; empty if it is for a vehicle alone
 * @param card the card of an employee, if it names one
 * @param plate the vehicle it names, if it names one
 * @param code its code
 * @param until first instant at which it holds no more
 * @param purpose code of its purpose or type
 */
public record StandingPermit(
    Optional<Holder> holder,
    Optional<IdentityDocument> card,
    Optional<Plate> plate,
    String code,
    Instant until,
    String purpose) {
  /** A permit that a citizen asked for. */
  public static StandingPermit ofCitizen(
      Holder holder, String code, Instant until, String purpose) {
    return new StandingPermit(
        Optional.of(holder), Optional.empty(), Optional.empty(), code, until, purpose);
  }

  /** A permit of an organisation. */
  public static StandingPermit ofOrganisation(
      Optional<Pin> pin,
      Optional<IdentityDocument> card,
      Optional<Plate> plate,
      String code,
      Instant until,
      String type) {
    return new StandingPermit(pin.map(Holder::of), card, plate, code, until, type);
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "permit until " + until;
  }
}
