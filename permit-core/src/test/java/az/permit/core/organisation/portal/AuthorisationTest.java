package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.STRANGER;
import static az.permit.core.organisation.portal.Office.form;
import static az.permit.core.organisation.portal.Office.pin;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.SignedIn;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.portal.OrganisationAccess.NoAccess;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.PermitFilter;
import az.permit.core.port.Slice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorisationTest {
  private static final Refusal TAKEN_BACK = new NoRight(NoRight.Cause.TAKEN_BACK);
  private static final Refusal SEAL_NEEDED = new NoRight(NoRight.Cause.SEAL_NEEDED);
  private static final Clerk DELEGATE =
      new Clerk(pin(1), "Leyla Quliyeva", SEAL.organisation(), Clerk.Right.DELEGATE);

  private final Office office = new Office();

  private Delegation grant() {
    return office.authorisations.grant(SEAL, pin(1).value(), "aze 1234567", office.later()).get();
  }

  private static SignedIn delegate(Optional<String> card, Optional<Organisation> organisation) {
    return new SignedIn(pin(1), "Leyla Quliyeva", card, organisation, false);
  }

  @Test
  void aDelegateActsUntilItIsTakenBack() {
    grant();
    String id = office.draft(DELEGATE, form(2)).id();
    assertThat(office.confirm(DELEGATE, id).isRight()).isTrue();
    assertThat(office.view(id).history()).extracting(e -> e.name()).contains("Leyla Quliyeva");

    office.authorisations.takeBack(SEAL, pin(1), office.later());

    PermitRef ref = PermitRef.any(id);
    assertThat(office.drafts.create(DELEGATE, form(3), office.now).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.confirm.confirm(DELEGATE, ref, office.now).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.withdraw.withdraw(DELEGATE, ref, office.now).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.read.view(DELEGATE, id, office.now).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.read.list(DELEGATE, PermitFilter.ALL, Slice.first(9), office.now).getLeft())
        .isEqualTo(TAKEN_BACK);
    assertThat(office.read.counts(DELEGATE, office.now).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.desk.unread(DELEGATE).getLeft()).isEqualTo(TAKEN_BACK);
    assertThat(office.desk.markRead(DELEGATE, List.of(), office.now).getLeft())
        .isEqualTo(TAKEN_BACK);
  }

  @Test
  void aDelegateCannotDelegate() {
    grant();

    assertThat(
            office
                .authorisations
                .grant(DELEGATE, pin(2).value(), "AZE1234567", office.now)
                .getLeft())
        .isEqualTo(SEAL_NEEDED);
    assertThat(office.authorisations.takeBack(DELEGATE, pin(1), office.now).getLeft())
        .isEqualTo(SEAL_NEEDED);
    assertThat(office.authorisations.list(DELEGATE).getLeft()).isEqualTo(SEAL_NEEDED);
  }

  @Test
  void grantedTwiceIsGrantedOnceAndAnotherCardReplacesTheFormer() {
    Delegation first = grant();

    assertThat(grant()).isEqualTo(first);
    office.authorisations.grant(SEAL, pin(1).value(), "AZE 7654321", office.later());
    assertThat(office.authorisations.list(SEAL).get())
        .extracting(Delegation::cardNumber)
        .containsExactly("AZE7654321");
  }

  @Test
  void pinAndCardMustBeWhatTheyAreCalled() {
    Refusal refusal = office.authorisations.grant(SEAL, "1", "yoxdur", office.now).getLeft();

    assertThat(((Refusal.Invalid) refusal).violations())
        .extracting(Violation::field)
        .containsExactly(FormField.PIN, FormField.CARD_NUMBER);
  }

  @Test
  void whatIsNotInForceCannotBeTakenBack() {
    grant();

    assertThat(office.authorisations.takeBack(STRANGER, pin(1), office.now).getLeft())
        .isEqualTo(new Refusal.NotFound());
    assertThat(office.authorisations.takeBack(SEAL, pin(2), office.now).getLeft())
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void theSealHolderActsForTheOrganisationOfTheSignature() {
    SignedIn person =
        new SignedIn(
            SEAL.pin(), SEAL.name(), Optional.empty(), Optional.of(SEAL.organisation()), true);

    assertThat(office.access.of(person).get()).containsExactly(SEAL);
  }

  @Test
  void withoutATinInTheSignatureThereIsNoOrganisation() {
    grant();

    assertThat(office.access.of(delegate(Optional.empty(), Optional.empty())).getLeft())
        .isEqualTo(NoAccess.NO_TIN);
  }

  @Test
  void withATinButNeitherSealNorDelegationThereIsNoAccess() {
    Optional<Organisation> organisation = Optional.of(SEAL.organisation());

    assertThat(office.access.of(delegate(Optional.empty(), organisation)).getLeft())
        .isEqualTo(NoAccess.NO_RIGHT);
    grant();
    assertThat(office.access.of(delegate(Optional.of("AZE 9999999"), organisation)).getLeft())
        .isEqualTo(NoAccess.NO_RIGHT);
  }

  @Test
  void aDelegateIsKnownByPinAndCardWhereTheSignInNamesOne() {
    grant();
    Optional<Organisation> organisation = Optional.of(SEAL.organisation());

    assertThat(office.access.of(delegate(Optional.empty(), organisation)).get())
        .containsExactly(DELEGATE);
    assertThat(office.access.of(delegate(Optional.of("1234567"), organisation)).get())
        .containsExactly(DELEGATE);
  }

  @Test
  void whereTheOperatorAllowsItADelegateNeedsNoTin() {
    Office lenient = new Office(PortalRules.builder().delegatesSignWithTin(false).build());
    lenient.authorisations.grant(SEAL, pin(1).value(), "AZE1234567", lenient.later());

    assertThat(lenient.access.of(delegate(Optional.empty(), Optional.empty())).get())
        .containsExactly(DELEGATE);
  }
}
