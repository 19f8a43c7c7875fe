package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.form;
import static az.permit.core.organisation.portal.Office.pin;
import static az.permit.core.organisation.portal.Office.seal;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.rules.GrowthAlarm;
import az.permit.core.organisation.rules.PortalRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadcountTest {
  private final Office office =
      new Office(
          PortalRules.builder()
              .headcountQuota(3)
              .headcountQuotas(Map.of(seal("8234567891").tin(), 1))
              .growth(new GrowthAlarm(Duration.ofDays(1), 2, 2))
              .organisationsOfOneEmployee(2)
              .build());

  private String confirmCode(String id) {
    return office.confirm(SEAL, id).fold(Refusal::code, permit -> permit.state().code());
  }

  private List<OrganisationCase> cases(OrganisationCase.Kind kind) {
    return office.records.cases().latest(99).stream().filter(c -> c.kind() == kind).toList();
  }

  @Test
  void beyondTheQuotaNobodyIsListedAndTheDraftStays() {
    List.of(1, 2, 3).forEach(number -> office.confirmed(SEAL, number));
    String fourth = office.draft(SEAL, form(4)).id();

    assertThat(office.confirm(SEAL, fourth).getLeft()).isEqualTo(new Refusal.QuotaReached(3, 3));
    assertThat(office.permit(fourth).state()).isEqualTo(PermitState.DRAFT);
  }

  @Test
  void anEmployeeWhoIsListedNeedsNoMoreRoom() {
    List.of(1, 2, 3).forEach(number -> office.confirmed(SEAL, number));

    assertThat(confirmCode(office.draft(SEAL, form(2)).id())).isEqualTo("confirmed");
  }

  @Test
  void theQuotaHoldsInsideOneConfirmationOfMany() {
    List<PermitRef> drafts =
        List.of(1, 2, 2, 3, 4).stream()
            .map(number -> PermitRef.any(office.draft(SEAL, form(number)).id()))
            .toList();

    assertThat(
            office.confirm.confirm(SEAL, drafts, office.later()).values().stream()
                .map(result -> result.fold(Refusal::code, permit -> "confirmed")))
        .containsExactly("confirmed", "confirmed", "confirmed", "confirmed", "quota-reached");
  }

  @Test
  void whatIsWithdrawnRejectedOrOverMakesRoom() {
    String withdrawn = office.confirmed(SEAL, 1);
    String rejected = office.confirmed(SEAL, 2);
    office.confirmed(SEAL, 3);
    office.withdraw.withdraw(SEAL, PermitRef.any(withdrawn), office.later());
    office.decides(rejected, 1, Verdict.REJECTED);

    assertThat(confirmCode(office.draft(SEAL, form(4)).id())).isEqualTo("confirmed");
    assertThat(confirmCode(office.draft(SEAL, form(5)).id())).isEqualTo("confirmed");
    assertThat(confirmCode(office.draft(SEAL, form(6)).id())).isEqualTo("quota-reached");
  }

  @Test
  void anOrganisationMayHaveAQuotaOfItsOwn() {
    office.confirmed(seal("8234567891"), 1);
    String second = office.draft(seal("8234567891"), form(2)).id();

    assertThat(office.confirm(seal("8234567891"), second).getLeft())
        .isEqualTo(new Refusal.QuotaReached(1, 1));
  }

  @Test
  void suddenGrowthIsACaseAndRefusesNothing() {
    office.confirmed(SEAL, 1);
    office.confirmed(SEAL, 2);
    assertThat(cases(OrganisationCase.Kind.SUDDEN_GROWTH)).isEmpty();

    office.confirmed(SEAL, 3);

    assertThat(cases(OrganisationCase.Kind.SUDDEN_GROWTH))
        .extracting(OrganisationCase::evidence)
        .containsExactly("added=3 before=0");
  }

  @Test
  void slowGrowthIsNobodysConcern() {
    for (int number = 1; number <= 3; number++) {
      office.confirmed(SEAL, number);
      office.now = office.now.plus(Duration.ofHours(25));
    }

    assertThat(office.records.cases().latest(9)).isEmpty();
  }

  @Test
  void anEmployeeOfUnusuallyManyOrganisationsIsACase() {
    office.confirmed(seal("1000000001"), 7);
    office.confirmed(seal("1000000002"), 7);
    assertThat(cases(OrganisationCase.Kind.MANY_EMPLOYERS)).isEmpty();

    office.confirmed(seal("1000000003"), 7);

    assertThat(cases(OrganisationCase.Kind.MANY_EMPLOYERS))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.employee()).contains(pin(7));
              assertThat(found.evidence()).isEqualTo("organisations=3");
            });
  }

  @Test
  void anEmployeeSeesWhoListedThemAndDeniesItOnce() {
    String id = office.confirmed(SEAL, 7);
    office.confirmed(SEAL, 8);
    office.draft(SEAL, form(7));

    assertThat(office.deny.listings(pin(7), office.now))
        .extracting(OrganisationPermit::id)
        .containsExactly(id);
    office.deny.deny(pin(7), id, office.later());
    office.deny.deny(pin(7), id, office.later());

    assertThat(office.desk.unread(SEAL).get()).isEqualTo(1);
    assertThat(cases(OrganisationCase.Kind.DENIED))
        .extracting(OrganisationCase::employee)
        .containsExactly(Optional.of(pin(7)));
    assertThat(office.view(id).history()).hasSize(3);
    assertThat(office.permit(id).state()).isEqualTo(PermitState.CONFIRMED);
    assertThat(office.decides(id, 1, Verdict.APPROVED).code()).isEqualTo("applied");
  }

  @Test
  void nobodyDeniesForAnother() {
    String id = office.confirmed(SEAL, 7);
    String draft = office.draft(SEAL, form(7)).id();

    assertThat(office.deny.deny(pin(8), id, office.later()).getLeft())
        .isEqualTo(new Refusal.NotFound());
    assertThat(office.deny.deny(pin(7), draft, office.later()).getLeft())
        .isEqualTo(new Refusal.NotFound());
  }
}
