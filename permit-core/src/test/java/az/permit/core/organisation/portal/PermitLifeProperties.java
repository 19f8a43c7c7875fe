package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.form;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Transition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The laws of a permit's life, over any sequence of actions. */
class PermitLifeProperties {
  enum Action {
    EDIT,
    EMPTY,
    DELETE,
    CONFIRM,
    WITHDRAW,
    AMEND,
    COPY,
    APPROVE,
    REJECT,
    REVOKE,
    DENY,
    WAIT
  }

  private static void act(Office office, String id, Action action) {
    PermitRef ref = PermitRef.any(id);
    switch (action) {
      case EDIT -> office.drafts.edit(SEAL, ref, form(2), office.later());
      case EMPTY -> office.drafts.edit(SEAL, ref, PermitForm.EMPTY, office.later());
      case DELETE -> office.drafts.delete(SEAL, ref, office.later());
      case CONFIRM -> office.confirm(SEAL, id);
      case WITHDRAW -> office.withdraw.withdraw(SEAL, ref, office.later());
      case AMEND -> office.withdraw.amend(SEAL, ref, office.later());
      case COPY -> office.drafts.copy(SEAL, id, office.later());
      case APPROVE -> office.decides(id, revision(office, id), Verdict.APPROVED);
      case REJECT -> office.decides(id, revision(office, id), Verdict.REJECTED);
      case REVOKE -> office.decides(id, revision(office, id), Verdict.REVOKED);
      case DENY -> office.deny.deny(Office.pin(1), id, office.later());
      case WAIT -> office.now = office.now.plus(Duration.ofDays(4));
    }
  }

  private static int revision(Office office, String id) {
    return find(office, id).map(permit -> permit.head().revision()).orElse(1);
  }

  private static Optional<OrganisationPermit> find(Office office, String id) {
    return office.read.view(SEAL, id, office.now).toJavaOptional().map(PermitView::permit);
  }

  @Property(tries = 500)
  void noSequenceOfActionsTakesAWayThatTheTableDoesNotHave(
      @ForAll @Size(max = 12) List<Action> actions) {
    Office office = new Office();
    String id = office.draft(SEAL, form(1)).id();
    Optional<OrganisationPermit> before = find(office, id);
    for (Action action : actions) {
      act(office, id, action);
      Optional<OrganisationPermit> after = find(office, id);
      assertThat(isOfTable(before, after)).as("%s: %s to %s", action, before, after).isTrue();
      before = after;
    }
  }

  /** Whether there is one transition from the one to the other, or nothing has changed. */
  private static boolean isOfTable(
      Optional<OrganisationPermit> before, Optional<OrganisationPermit> after) {
    Optional<PermitState> from = before.map(OrganisationPermit::state);
    Optional<PermitState> to = after.map(OrganisationPermit::state);
    return from.equals(to)
        || Arrays.stream(Transition.values())
            .anyMatch(t -> from.filter(t.from()::contains).isPresent() && t.to().equals(to));
  }

  @Property(tries = 500)
  void whatWasConfirmedNeverChangesAndMiaHearsOfEveryRevisionOnce(
      @ForAll @Size(max = 12) List<Action> actions) {
    Office office = new Office();
    String id = office.confirmed(SEAL, 1);
    PermitForm confirmed = office.permit(id).form();

    actions.forEach(action -> act(office, id, action));

    OrganisationPermit permit = office.permit(id);
    assertThat(permit.form()).isEqualTo(confirmed);
    assertThat(
            office.toldMia().stream()
                .filter(due -> due.notice().permitId().equals(id))
                .map(due -> due.notice().revision()))
        .containsExactlyElementsOf(permit.head().revision() == 1 ? List.of(1) : List.of(1, 2));
  }

  @Property(tries = 200)
  void confirmingTwiceIsConfirmingOnce(@ForAll @Size(max = 6) List<Action> actions) {
    Office office = new Office();
    String id = office.draft(SEAL, form(1)).id();
    actions.forEach(action -> act(office, id, action));

    boolean first = office.confirm(SEAL, id).isRight();
    Optional<OrganisationPermit> after = find(office, id);
    boolean second = office.confirm(SEAL, id).isRight();

    assertThat(second).isEqualTo(first);
    assertThat(find(office, id)).isEqualTo(after);
  }

  @Property(tries = 200)
  void everyVersionHasItsEntryInTheHistory(@ForAll @Size(max = 10) List<Action> actions) {
    Office office = new Office();
    String id = office.draft(SEAL, form(1)).id();

    actions.forEach(action -> act(office, id, action));

    office
        .read
        .view(SEAL, id, office.now)
        .forEach(view -> assertThat(view.history()).hasSize(view.permit().head().version()));
  }
}
