package az.permit.core.organisation.headcount;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something about an organisation that a person should judge; nothing is refused because of it. At
 * most one case is kept per kind, organisation, employee and day. Immutable and thread-safe.
 *
 * @param kind what is suspicious
 * @param organisation whose doing
 * @param employee whom it is about, if it is about one
 * @param day the calendar day in the portal's zone
 * @param evidence what was counted, without anything of a person: {@code added=120 before=10}
 * @param at when
 */
public record OrganisationCase(
    Kind kind,
    Organisation organisation,
    Optional<Pin> employee,
    LocalDate day,
    String evidence,
    Instant at) {

  /** What may be suspicious. */
  public enum Kind {
    /** So many employees more at once. */
    SUDDEN_GROWTH("sudden-growth"),
    /** An employee on open permits of unusually many organisations. */
    MANY_EMPLOYERS("many-employers"),
    /** An employee says that they do not work there. */
    DENIED("denied");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its stable name in records. */
    public String code() {
      return code;
    }
  }

  /** Kind and evidence: nothing of a person reaches a log by accident. */
  @Override
  public String toString() {
    return kind + " on " + day + ": " + evidence;
  }
}
