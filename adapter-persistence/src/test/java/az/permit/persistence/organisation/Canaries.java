package az.permit.persistence.organisation;

import static az.permit.core.port.Listings.LAST_DAY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.TODAY;
import static az.permit.core.port.Listings.told;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.Employee;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.form.PermitDetails;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.Rejected;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.Contact.Channel;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.core.port.OrganisationRecords.Transaction;
import az.permit.persistence.database.Database;
import az.permit.persistence.idempotency.JdbiIdempotencyKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organisation and its people, in every place where they could be written down. */
public final class Canaries {
  private static final String TIN = "7391846205";
  private static final String COMPANY = "Kanareyka";
  private static final String PIN = "5KANARY";
  private static final String CLERK_PIN = "6KANARY";
  private static final String SURNAME = "Bülbülzadə";
  private static final String CARD = "19283746";
  private static final String SERVICE_CARD = "SC-557731";
  private static final String PLATE = "77-QQ-773";
  private static final String BARE_PLATE = "77QQ773";
  private static final String NOTE = "Sirli qeyd";
  private static final String REASON = "Gizli səbəb";
  private static final String CODE = "7KQ4-M2XP";
  private static final String PHONE = "994509182736";
  private static final String EMAIL = "kanareyka@example.az";
  private static final String OWNER = "subject-81";
  private static final String KEY = "key-4711";

  /** What must not be found. */
  public static final String[] ALL = {
    TIN,
    COMPANY,
    PIN,
    CLERK_PIN,
    SURNAME,
    CARD,
    SERVICE_CARD,
    PLATE,
    BARE_PLATE,
    NOTE,
    REASON,
    CODE,
    PHONE,
    EMAIL,
    OWNER,
    KEY,
    "1985-02-28",
    "Sarıköynək"
  };

  private static final Organisation ORGANISATION = new Organisation(new Tin(TIN), COMPANY);

  private static final Clerk CLERK =
      new Clerk(new Pin(CLERK_PIN), "Sarıköynək " + SURNAME, ORGANISATION, Clerk.Right.SEAL);

  private Canaries() {}

  /** Writes them into every table of organisations. */
  public static void store(Database database) {
    new JdbiRepresentativeContacts(database)
        .replace(
            ORGANISATION.tin(),
            List.of(new Contact(Channel.SMS, PHONE), new Contact(Channel.EMAIL, EMAIL)));
    new JdbiOrganisationRecords(database).transact(Canaries::store);
    IdempotencyKeys keys = new JdbiIdempotencyKeys(database);
    IdempotencyKeys.Begun begun = keys.begin(OWNER, KEY, "fingerprint of " + SURNAME, MADE);
    keys.finish(
        ((IdempotencyKeys.Begun.New) begun).claim(),
        new IdempotencyKeys.Answer(201, Map.of("Location", PIN), "{" + SURNAME + "}"));
  }

  private static boolean store(Transaction t) {
    Draft draft = draft("p-canary1");
    Draft removed = draft("p-canary2");
    Change confirmed = told(draft("p-canary3").confirm(details(), CODE, MADE));
    Rejected rejected = draft("p-canary4").confirm(details(), CODE, MADE).reject(REASON, MADE);
    HistoryEntry edited = HistoryEntry.by(CLERK, Deed.EDITED, NOTE, MADE);
    t.store(
        List.of(
            Change.of(0, draft, edited),
            Change.of(0, removed, edited),
            confirmed,
            Change.of(0, rejected, HistoryEntry.byMia(Deed.REJECTED, REASON, MADE))
                .telling(RepresentativeNotice.of(rejected, RepresentativeNotice.Kind.REJECTED))));
    t.delete(removed);
    t.keep(
        new Delegation(
            ORGANISATION, new Pin(PIN), CARD, new Pin(CLERK_PIN), MADE, Optional.empty()));
    t.keep(
        new MiaDecision("d-1", "p-canary4", 1, MiaDecision.Verdict.REJECTED, REASON, MADE),
        MiaDecision.Outcome.APPLIED,
        MADE);
    t.keep(
        new OrganisationCase(
            OrganisationCase.Kind.DENIED,
            ORGANISATION,
            Optional.of(new Pin(PIN)),
            TODAY,
            "",
            MADE));
    return true;
  }

  private static Draft draft(String id) {
    return Draft.create(id, ORGANISATION, details().form(), MADE);
  }

  private static PermitDetails details() {
    Employee employee =
        new Employee(
            new Pin(PIN),
            new Card("AZE", CARD),
            "Sarıköynək",
            SURNAME,
            "",
            LocalDate.of(1985, 2, 28),
            new Card("", SERVICE_CARD),
            COMPANY,
            "",
            "");
    return new PermitDetails(
        Optional.of(employee),
        Optional.of(new Plate(PLATE)),
        TODAY,
        LAST_DAY,
        new PermitDetails.Basis(TODAY, "1"),
        "staff",
        List.of("baki"),
        NOTE);
  }
}
