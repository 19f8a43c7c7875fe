package az.permit.core.organisation.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Forms;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Outcome;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.NoticeOutbox.DueNotice;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The portal with its use cases on records in memory, for tests. */
final class Office {
  static final Clerk SEAL = seal("1234567891");
  static final Clerk STRANGER = seal("9234567891");

  final InMemoryRecords all = new InMemoryRecords(() -> Instant.EPOCH);
  final InMemoryOrganisations records = all.organisations();
  final DraftPermits drafts;
  final ConfirmPermits confirm;
  final WithdrawPermits withdraw;
  final DecidePermits mia;
  final ReadPermits read;
  final GrantAuthorisation authorisations;
  final RepresentativeDesk desk;
  final DenyListing deny;
  final ImportRows rows;
  final OrganisationAccess access;
  Instant now = Instant.parse("2020-04-06T08:00:00Z");
  private int decisions;

  Office(PortalRules rules) {
    PermitNames names = new PermitNames(new Random(8103));
    drafts = new DraftPermits(records, rules, names);
    confirm = new ConfirmPermits(records, rules, names);
    withdraw = new WithdrawPermits(records, rules, names);
    mia = new DecidePermits(records, rules);
    read = new ReadPermits(records.permits(), records.delegations(), rules);
    authorisations = new GrantAuthorisation(records, records.delegations());
    desk = new RepresentativeDesk(records, records.representativeNotices(), records.delegations());
    deny = new DenyListing(records, records.permits(), rules);
    rows = new ImportRows(records, rules, names);
    access = new OrganisationAccess(records.delegations(), rules);
  }

  Office() {
    this(PortalRules.azerbaijan());
  }

  static Clerk seal(String tin) {
    return new Clerk(
        new Pin("5SEAL11"),
        "Anar İsgəndərov",
        new Organisation(new Tin(tin), "Təşkilat " + tin),
        Clerk.Right.SEAL);
  }

  static Pin pin(int number) {
    return new Pin(String.format(Locale.ROOT, "5%06d", number));
  }

  /** A faultless form for the employee with that number. */
  static PermitForm form(int number) {
    return Forms.employee().with(FormField.PIN, pin(number).value());
  }

  Instant later() {
    now = now.plus(Duration.ofMinutes(1));
    return now;
  }

  Draft draft(Clerk clerk, PermitForm form) {
    return drafts.create(clerk, form, later()).get();
  }

  Either<Refusal, OrganisationPermit> confirm(Clerk clerk, String id) {
    return confirm.confirm(clerk, PermitRef.any(id), later());
  }

  /** The id of a new confirmed permit. */
  String confirmed(Clerk clerk, int number) {
    String id = draft(clerk, form(number)).id();
    return confirm(clerk, id).get().id();
  }

  Outcome decides(String permit, int revision, Verdict verdict) {
    String id = "d-" + ++decisions;
    MiaDecision decision = new MiaDecision(id, permit, revision, verdict, "Əsas yoxdur", now);
    return mia.decide(List.of(decision), later()).getOrDefault(id, Outcome.REPEATED);
  }

  OrganisationPermit permit(String id) {
    return view(id).permit();
  }

  PermitView view(String id) {
    return read.view(SEAL, id, now).get();
  }

  List<DueNotice> toldMia() {
    return all.notices().claim(1_000, now, now);
  }
}
