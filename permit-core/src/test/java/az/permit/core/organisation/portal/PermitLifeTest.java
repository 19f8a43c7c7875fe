package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.STRANGER;
import static az.permit.core.organisation.portal.Office.form;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.MiaDecision.Outcome;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.core.port.Slice;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermitLifeTest {
  private final Office office = new Office();

  @Test
  void anIncompleteDraftIsKeptAsItWasTyped() {
    PermitForm typed = PermitForm.EMPTY.with(FormField.PIN, "tt").with(FormField.PLATE, "hh");

    Draft draft = office.draft(SEAL, typed);

    assertThat(office.permit(draft.id()).form()).isEqualTo(typed);
    assertThat(office.toldMia()).isEmpty();
  }

  @Test
  void aDraftLongerThanIsSensibleIsNotKept() {
    PermitForm huge = PermitForm.EMPTY.with(FormField.NOTE, "x".repeat(1_000));

    assertThat(office.drafts.create(SEAL, huge, office.later()).getLeft())
        .isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void aDraftMayBeEditedAndEveryEditIsANewVersion() {
    Draft draft = office.draft(SEAL, PermitForm.EMPTY);

    Draft edited =
        office.drafts.edit(SEAL, new PermitRef(draft.id(), 1), form(1), office.later()).get();

    assertThat(edited.head().version()).isEqualTo(2);
    assertThat(office.permit(draft.id()).form()).isEqualTo(form(1));
  }

  @Test
  void theSecondOfTwoClerksSeesWhatTheFirstMadeOfTheDraft() {
    Draft draft = office.draft(SEAL, PermitForm.EMPTY);
    PermitRef seen = new PermitRef(draft.id(), 1);
    Draft first = office.drafts.edit(SEAL, seen, form(1), office.later()).get();

    Either<Refusal, Draft> second = office.drafts.edit(SEAL, seen, form(2), office.later());

    assertThat(second.getLeft()).isEqualTo(new Refusal.Conflict(first));
    assertThat(office.permit(draft.id())).isEqualTo(first);
  }

  @Test
  void aDeletedDraftIsGone() {
    Draft draft = office.draft(SEAL, form(1));

    office.drafts.delete(SEAL, PermitRef.any(draft.id()), office.later());

    assertThat(office.read.view(SEAL, draft.id(), office.now).getLeft())
        .isEqualTo(new Refusal.NotFound());
    assertThat(office.drafts.delete(SEAL, PermitRef.any(draft.id()), office.later()).getLeft())
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void confirmingTellsMiaOnceHoweverOftenItIsDone() {
    Draft draft = office.draft(SEAL, form(1));

    OrganisationPermit first = office.confirm(SEAL, draft.id()).get();
    OrganisationPermit second = office.confirm(SEAL, draft.id()).get();

    assertThat(second).isEqualTo(first);
    assertThat(first.state()).isEqualTo(PermitState.CONFIRMED);
    assertThat(office.toldMia()).extracting(n -> n.notice().permitId()).containsExactly(draft.id());
    assertThat(office.records.employeeNotices().waiting()).isEqualTo(1);
  }

  @Test
  void confirmingAsksForWhatIsMissing() {
    Draft draft = office.draft(SEAL, form(1).with(FormField.BASIS_NUMBER, ""));

    Refusal refusal = office.confirm(SEAL, draft.id()).getLeft();

    assertThat(((Refusal.Invalid) refusal).violations())
        .extracting(Violation::toString)
        .containsExactly("basisNumber MISSING");
    assertThat(office.permit(draft.id()).state()).isEqualTo(PermitState.DRAFT);
    assertThat(office.toldMia()).isEmpty();
  }

  @Test
  void whatWasChangedSinceTheClerkSawItIsNotConfirmed() {
    Draft draft = office.draft(SEAL, form(1));
    PermitRef seen = new PermitRef(draft.id(), 1);
    Draft edited = office.drafts.edit(SEAL, seen, form(2), office.later()).get();

    assertThat(office.confirm.confirm(SEAL, seen, office.later()).getLeft())
        .isEqualTo(new Refusal.Conflict(edited));
  }

  @Test
  void ofManyTheGoodOnesAreConfirmedAndEachOtherSaysWhyNot() {
    String good = office.draft(SEAL, form(1)).id();
    String bad = office.draft(SEAL, PermitForm.EMPTY).id();
    String before = office.confirmed(SEAL, 2);
    String foreign = office.draft(STRANGER, form(3)).id();

    Map<String, Either<Refusal, OrganisationPermit>> results =
        office.confirm.confirm(
            SEAL,
            List.of(bad, foreign, good, before).stream().map(PermitRef::any).toList(),
            office.later());

    assertThat(results.keySet()).containsExactly(bad, foreign, good, before);
    assertThat(results.values().stream().map(r -> r.fold(Refusal::code, p -> p.state().code())))
        .containsExactly("invalid", "not-found", "confirmed", "confirmed");
  }

  @Test
  void nothingThatWasConfirmedIsEditedOrDeleted() {
    String id = office.confirmed(SEAL, 1);
    PermitRef ref = PermitRef.any(id);

    assertThat(office.drafts.edit(SEAL, ref, form(2), office.later()).getLeft())
        .isEqualTo(new Refusal.WrongState(PermitState.CONFIRMED, Transition.EDIT));
    assertThat(office.drafts.delete(SEAL, ref, office.later()).getLeft())
        .isEqualTo(new Refusal.WrongState(PermitState.CONFIRMED, Transition.DELETE));
  }

  @Test
  void miaApprovesAndTheRepresentativeIsTold() {
    String id = office.confirmed(SEAL, 1);

    assertThat(office.decides(id, 1, Verdict.APPROVED)).isEqualTo(Outcome.APPLIED);

    assertThat(office.permit(id).state()).isEqualTo(PermitState.APPROVED);
    assertThat(told()).containsExactly(RepresentativeNotice.Kind.APPROVED);
  }

  @Test
  void miaRejectsWithAReasonThatTheRepresentativeReads() {
    String id = office.confirmed(SEAL, 1);

    office.decides(id, 1, Verdict.REJECTED);

    assertThat(office.permit(id).reason()).isEqualTo("Əsas yoxdur");
    assertThat(office.desk.latest(SEAL, Slice.first(9)).get())
        .extracting(RepresentativeNotice::reason)
        .containsExactly("Əsas yoxdur");
  }

  @Test
  void miaRevokesWhatItApproved() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);

    assertThat(office.decides(id, 1, Verdict.REVOKED)).isEqualTo(Outcome.APPLIED);

    assertThat(office.permit(id).state()).isEqualTo(PermitState.REVOKED);
    assertThat(told())
        .containsExactly(RepresentativeNotice.Kind.REVOKED, RepresentativeNotice.Kind.APPROVED);
  }

  @Test
  void aRevocationThatOvertakesItsApprovalStandsAndTheLateApprovalOnlyIsRecorded() {
    String id = office.confirmed(SEAL, 1);

    assertThat(office.decides(id, 1, Verdict.REVOKED)).isEqualTo(Outcome.APPLIED);
    assertThat(office.decides(id, 1, Verdict.APPROVED)).isEqualTo(Outcome.NOT_OPEN);

    assertThat(office.permit(id).state()).isEqualTo(PermitState.REVOKED);
    assertThat(told()).containsExactly(RepresentativeNotice.Kind.REVOKED);
  }

  @Test
  void aRejectionThatALateApprovalFollowsOrPrecedesStands() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);

    assertThat(office.decides(id, 1, Verdict.REJECTED)).isEqualTo(Outcome.APPLIED);
    assertThat(office.decides(id, 1, Verdict.APPROVED)).isEqualTo(Outcome.NOT_OPEN);

    assertThat(office.permit(id).state()).isEqualTo(PermitState.REJECTED);
  }

  private List<RepresentativeNotice.Kind> told() {
    return office.desk.latest(SEAL, Slice.first(9)).get().stream()
        .map(RepresentativeNotice::kind)
        .toList();
  }

  @Test
  void aDecisionThatComesTwiceCountsOnce() {
    String id = office.confirmed(SEAL, 1);
    MiaDecision decision = new MiaDecision("d-7", id, 1, Verdict.APPROVED, "", office.now);

    assertThat(office.mia.decide(List.of(decision), office.later()))
        .isEqualTo(Map.of("d-7", Outcome.APPLIED));
    assertThat(office.mia.decide(List.of(decision), office.later()))
        .isEqualTo(Map.of("d-7", Outcome.REPEATED));
    assertThat(told()).hasSize(1);
  }

  @Test
  void aDecisionThatFitsNothingBreaksNothing() {
    String id = office.confirmed(SEAL, 1);
    String draft = office.draft(SEAL, form(2)).id();
    String withdrawn = office.confirmed(SEAL, 3);
    office.withdraw.withdraw(SEAL, PermitRef.any(withdrawn), office.later());

    assertThat(office.decides("p-unknown", 1, Verdict.APPROVED)).isEqualTo(Outcome.UNKNOWN_PERMIT);
    assertThat(office.decides(draft, 1, Verdict.APPROVED)).isEqualTo(Outcome.UNKNOWN_PERMIT);
    assertThat(office.decides(withdrawn, 1, Verdict.APPROVED)).isEqualTo(Outcome.OTHER_REVISION);
    assertThat(office.decides(withdrawn, 2, Verdict.APPROVED)).isEqualTo(Outcome.NOT_OPEN);
    assertThat(office.decides(id, 2, Verdict.APPROVED)).isEqualTo(Outcome.OTHER_REVISION);
    assertThat(office.permit(id).state()).isEqualTo(PermitState.CONFIRMED);
    assertThat(office.permit(withdrawn).state()).isEqualTo(PermitState.WITHDRAWN);
    assertThat(told()).isEmpty();
  }

  @Test
  void whatMiaRejectedItCannotApprove() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.REJECTED);

    assertThat(office.decides(id, 1, Verdict.APPROVED)).isEqualTo(Outcome.NOT_OPEN);
    assertThat(office.permit(id).state()).isEqualTo(PermitState.REJECTED);
  }

  @Test
  void aWithdrawalTellsMiaOnceHoweverOftenItIsDone() {
    String id = office.confirmed(SEAL, 1);

    OrganisationPermit first =
        office.withdraw.withdraw(SEAL, PermitRef.any(id), office.later()).get();
    OrganisationPermit second =
        office.withdraw.withdraw(SEAL, PermitRef.any(id), office.later()).get();

    assertThat(second).isEqualTo(first);
    assertThat(office.toldMia())
        .extracting(DueNotice::notice)
        .extracting(notice -> notice.revision())
        .containsExactly(1, 2);
  }

  @Test
  void amendingWithdrawsAndLeavesADraftThatSaysTheSame() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);

    WithdrawPermits.Amendment amendment =
        office.withdraw.amend(SEAL, PermitRef.any(id), office.later()).get();

    assertThat(amendment.withdrawn().state()).isEqualTo(PermitState.WITHDRAWN);
    assertThat(amendment.draft().form()).isEqualTo(amendment.withdrawn().form());
    assertThat(office.confirm(SEAL, amendment.draft().id()).get().state())
        .isEqualTo(PermitState.CONFIRMED);
  }

  @Test
  void aRejectedPermitIsCopiedAndNotAmended() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.REJECTED);

    assertThat(office.withdraw.amend(SEAL, PermitRef.any(id), office.later()).getLeft())
        .isEqualTo(new Refusal.WrongState(PermitState.REJECTED, Transition.WITHDRAW));
    assertThat(office.drafts.copy(SEAL, id, office.later()).get().form())
        .isEqualTo(office.permit(id).form());
  }

  @Test
  void anApprovedPermitExpiresWithoutAnybodyDoingAnything() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);

    office.now = office.now.plus(Duration.ofDays(15));

    assertThat(office.permit(id).state()).isEqualTo(PermitState.EXPIRED);
    assertThat(office.decides(id, 1, Verdict.REVOKED)).isEqualTo(Outcome.NOT_OPEN);
    assertThat(office.withdraw.withdraw(SEAL, PermitRef.any(id), office.later()).getLeft())
        .isEqualTo(new Refusal.WrongState(PermitState.EXPIRED, Transition.WITHDRAW));
  }

  @Test
  void anotherOrganisationsPermitIsAsIfItWereNot() {
    String id = office.confirmed(SEAL, 1);
    PermitRef ref = PermitRef.any(id);
    Refusal notFound = new Refusal.NotFound();

    assertThat(office.read.view(STRANGER, id, office.now).getLeft()).isEqualTo(notFound);
    assertThat(office.drafts.edit(STRANGER, ref, form(1), office.now).getLeft())
        .isEqualTo(notFound);
    assertThat(office.drafts.delete(STRANGER, ref, office.now).getLeft()).isEqualTo(notFound);
    assertThat(office.drafts.copy(STRANGER, id, office.now).getLeft()).isEqualTo(notFound);
    assertThat(office.confirm.confirm(STRANGER, ref, office.now).getLeft()).isEqualTo(notFound);
    assertThat(office.withdraw.withdraw(STRANGER, ref, office.now).getLeft()).isEqualTo(notFound);
  }

  @Test
  void theHistorySaysWhoDidWhat() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);
    office.withdraw.withdraw(SEAL, PermitRef.any(id), office.later());

    List<HistoryEntry> history = office.view(id).history();

    assertThat(history)
        .extracting(HistoryEntry::deed)
        .containsExactly(Deed.CREATED, Deed.CONFIRMED, Deed.APPROVED, Deed.WITHDRAWN);
    assertThat(history)
        .extracting(HistoryEntry::name)
        .containsExactly("Anar İsgəndərov", "Anar İsgəndərov", "", "Anar İsgəndərov");
    assertThat(history).extracting(HistoryEntry::at).isSorted();
    assertThat(office.view(id).open()).isEmpty();
  }

  @Test
  void aNoticeStaysReadOnceItWasRead() {
    String id = office.confirmed(SEAL, 1);
    office.decides(id, 1, Verdict.APPROVED);
    String notice = office.desk.latest(SEAL, Slice.first(1)).get().get(0).id();

    assertThat(office.desk.markRead(STRANGER, List.of(notice), office.later()).get()).isZero();
    assertThat(office.desk.unread(SEAL).get()).isEqualTo(1);
    assertThat(office.desk.markRead(SEAL, List.of(notice), office.later()).get()).isEqualTo(1);
    assertThat(office.desk.unread(SEAL).get()).isZero();
  }
}
