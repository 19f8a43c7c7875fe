package az.permit.core.organisation.portal;

import az.permit.core.identity.LatinCapitals;
import az.permit.core.identity.Pin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.FormRule;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.port.Delegations;
import az.permit.core.port.OrganisationRecords;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Use case: the seal holder lets somebody act for the organisation (Səlahiyyət ver), and takes it
 * back. A delegate cannot. Thread-safe.
 */
public final class GrantAuthorisation {
  /** Series, which some leave out, and digits. */
  private static final Pattern CARD = Pattern.compile("[A-Z]{0,4}[0-9]{5,10}");

  private final OrganisationRecords records;
  private final Delegations delegations;

  /** On these records. */
  public GrantAuthorisation(OrganisationRecords records, Delegations delegations) {
    this.records = records;
    this.delegations = delegations;
  }

  /**
   * Grants. Granted twice is granted once; another card number replaces the former.
   *
   * @param pin PIN of the person, as it was typed
   * @param card series and number of their identity card, as it was typed
   */
  public Either<Refusal, Delegation> grant(Clerk clerk, String pin, String card, Instant now) {
    if (!clerk.mayDelegate()) {
      return Either.left(new NoRight(NoRight.Cause.SEAL_NEEDED));
    }
    String number = LatinCapitals.of(card);
    List<Violation> violations = violations(pin, card, number);
    if (!violations.isEmpty()) {
      return Either.left(new Refusal.Invalid(violations));
    }
    Pin delegate = Pin.read(pin).orElseThrow();
    Delegation wanted =
        new Delegation(clerk.organisation(), delegate, number, clerk.pin(), now, Optional.empty());
    return Either.right(
        records.transact(
            t -> {
              Optional<Delegation> former = t.delegation(clerk.tin(), delegate);
              if (former.isPresent() && former.get().cardNumber().equals(number)) {
                return former.get();
              }
              former.ifPresent(delegation -> t.keep(delegation.takenBack(now)));
              t.keep(wanted);
              return wanted;
            }));
  }

  private static List<Violation> violations(String pin, String card, String number) {
    List<Violation> violations = new ArrayList<>();
    if (Pin.read(pin).isEmpty()) {
      violations.add(new Violation(FormField.PIN, pin, FormRule.PIN_LENGTH, ""));
    }
    if (!CARD.matcher(number).matches()) {
      violations.add(new Violation(FormField.CARD_NUMBER, card, FormRule.CARD, ""));
    }
    return violations;
  }

  /** Takes back; from this moment the person may not act. Not found if it is not in force. */
  public Either<Refusal, Delegation> takeBack(Clerk clerk, Pin delegate, Instant now) {
    if (!clerk.mayDelegate()) {
      return Either.left(new NoRight(NoRight.Cause.SEAL_NEEDED));
    }
    return records.transact(
        t -> {
          Optional<Delegation> inForce = t.delegation(clerk.tin(), delegate);
          if (inForce.isEmpty()) {
            return Either.left(new Refusal.NotFound());
          }
          Delegation takenBack = inForce.get().takenBack(now);
          t.keep(takenBack);
          return Either.right(takenBack);
        });
  }

  /** The delegations of the clerk's organisation that are in force, the newest first. */
  public Either<Refusal, List<Delegation>> list(Clerk clerk) {
    return clerk.mayDelegate()
        ? Either.right(delegations.of(clerk.tin()))
        : Either.left(new NoRight(NoRight.Cause.SEAL_NEEDED));
  }
}
