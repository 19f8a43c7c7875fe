package az.permit.core.organisation;

import az.permit.core.identity.LatinCapitals;
import az.permit.core.identity.Pin;
import java.time.Instant;
import java.util.Optional;

/**
 * That a person may act for an organisation (Səlahiyyət). At most one is in force per organisation
 * and person; one that was taken back is kept. Immutable and thread-safe.
 *
 * @param organisation for whom they may act
 * @param delegate the PIN of the person
 * @param cardNumber series and number of their identity card, letters and digits only
 * @param grantedBy the seal holder
 * @param grantedAt since when
 * @param takenBackAt until when; empty while it is in force
 */
public record Delegation(
    Organisation organisation,
    Pin delegate,
    String cardNumber,
    Pin grantedBy,
    Instant grantedAt,
    Optional<Instant> takenBackAt) {

  /** Whether the person may still act. */
  public boolean isInForce() {
    return takenBackAt.isEmpty();
  }

  /**
   * Whether a card that the sign-in names is the one that was granted: the digits decide, since
   * some write the series and some do not. A sign-in that names none is believed on the PIN.
   */
  public boolean isFor(Optional<String> card) {
    return card.map(c -> digits(c).equals(digits(cardNumber))).orElse(true);
  }

  /** The same, no longer in force. */
  public Delegation takenBack(Instant at) {
    return new Delegation(
        organisation, delegate, cardNumber, grantedBy, grantedAt, Optional.of(at));
  }

  private static String digits(String card) {
    StringBuilder digits = new StringBuilder();
    LatinCapitals.of(card)
        .chars()
        .filter(c -> c >= '0' && c <= '9')
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** A mask: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return "delegation *** " + (isInForce() ? "in force" : "taken back");
  }
}
