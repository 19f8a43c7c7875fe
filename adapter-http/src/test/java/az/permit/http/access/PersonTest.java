package az.permit.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Pin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {
  private static final Mandate SEAL = new Mandate("1000000001", "A", true);
  private static final Mandate DELEGATE = new Mandate("1000000002", "B", false);
  private static final Person PERSON =
      new Person(
          "subject-1",
          "Şəfəq Əliyeva",
          Optional.of(new Pin("5ABC123")),
          Optional.of("AZE1111111"),
          Optional.of("asan-imza"),
          Optional.of(SEAL),
          Set.of(Role.OPERATOR),
          List.of(SEAL, DELEGATE),
          Optional.empty());

  @Test
  void whoActsForNobodyIsNoClerk() {
    assertThat(PERSON.roles())
        .containsExactlyInAnyOrder(Role.ANYONE, Role.SIGNED_IN, Role.CITIZEN, Role.OPERATOR);
  }

  @Test
  void aSealHolderIsAClerkAndADelegateHoldsNoSeal() {
    assertThat(PERSON.actingFor("1000000001").orElseThrow().roles())
        .contains(Role.CLERK, Role.SEAL_HOLDER);
    assertThat(PERSON.actingFor("1000000002").orElseThrow().roles())
        .contains(Role.CLERK)
        .doesNotContain(Role.SEAL_HOLDER);
  }

  @Test
  void nobodyActsForAnOrganisationWithoutAMandate() {
    assertThat(PERSON.actingFor("1000000003")).isEmpty();
  }

  @Test
  void aMandateTakenBackMovesNobodyToAnotherOrganisation() {
    Person acting = PERSON.actingFor("1000000002").orElseThrow();

    assertThat(acting.with(List.of(SEAL)).acting()).isEmpty();
    assertThat(acting.with(List.of(SEAL, DELEGATE))).isEqualTo(acting);
  }

  @Test
  void nothingOfAPersonReachesALogByAccident() {
    assertThat(PERSON.toString()).doesNotContain("Şəfəq", "5ABC123", "1111111", "subject");
  }

  @Test
  void onlySomeRolesCanBeGrantedByTheProvider() {
    assertThat(Role.granted("police")).contains(Role.POLICE);
    assertThat(Role.granted("call-centre")).contains(Role.CALL_CENTRE);
    assertThat(List.of("", "MIA", "seal-holder", "SEAL_HOLDER", "clerk"))
        .allMatch(claim -> Role.granted(claim).isEmpty());
  }
}
