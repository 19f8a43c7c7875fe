package az.permit.http.investigation;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.Matter;
import az.permit.core.organisation.headcount.OrganisationCase;

/**
 * How much of a person is shown: a mask that tells one from another, until somebody asks for more.
 */
public enum Shown {
  /** The last two characters. */
  MASKED,
  /** All of it; whoever asks for it is entered in the audit trail. */
  FULL;

  private static final int LEFT = 2;

  /** A phone. */
  public String phone(SmsAddress phone) {
    return text(phone.value());
  }

  /** A document, whose series is never hidden. */
  public String document(IdentityDocument document) {
    return document.series() + " " + text(document.number());
  }

  /** Whom or what a case is about. Organisations are no persons, so their names are shown. */
  public String about(Matter matter) {
    return matter.fold(
        new Matter.Cases<>() {
          @Override
          public String phone(AbuseCase found) {
            return Shown.this.phone(found.phone());
          }

          @Override
          public String organisation(OrganisationCase found) {
            String organisation =
                found.organisation().name() + " (" + found.organisation().tin().value() + ")";
            return found.employee().map(pin -> organisation + ", " + pin(pin)).orElse(organisation);
          }
        });
  }

  private String pin(Pin pin) {
    return text(pin.value());
  }

  private String text(String whole) {
    return this == FULL ? whole : "••••" + whole.substring(Math.max(0, whole.length() - LEFT));
  }
}
