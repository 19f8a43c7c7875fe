package az.permit.core.organisation.lifecycle;

import static az.permit.core.organisation.lifecycle.PermitState.APPROVED;
import static az.permit.core.organisation.lifecycle.PermitState.CONFIRMED;
import static az.permit.core.organisation.lifecycle.PermitState.DRAFT;
import static az.permit.core.organisation.lifecycle.PermitState.EXPIRED;
import static az.permit.core.organisation.lifecycle.PermitState.REJECTED;
import static az.permit.core.organisation.lifecycle.PermitState.REVOKED;
import static az.permit.core.organisation.lifecycle.PermitState.WITHDRAWN;
import static az.permit.core.port.Listings.LAST_DAY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.approved;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTest {
  /**
   * The life cycle as the owner describes it, told apart from the table that is tested; beyond it
   * MIA's stricter decisions, which may overtake others.
   */
  private static final Map<PermitState, Set<Transition>> LIFE_CYCLE =
      Map.of(
          DRAFT, Set.of(Transition.EDIT, Transition.DELETE, Transition.CONFIRM),
          CONFIRMED,
              Set.of(Transition.APPROVE, Transition.REJECT, Transition.REVOKE, Transition.WITHDRAW),
          APPROVED,
              Set.of(Transition.WITHDRAW, Transition.REJECT, Transition.REVOKE, Transition.EXPIRE),
          REJECTED, Set.of(Transition.REVOKE),
          EXPIRED, Set.of(),
          WITHDRAWN, Set.of(),
          REVOKED, Set.of());

  static Stream<Arguments> everyStateAndTransition() {
    return Stream.of(
            draft(1),
            confirmed(2),
            approved(3),
            confirmed(4).reject("", MADE),
            approved(5).on(LAST_DAY.plusDays(1)),
            confirmed(6).withdraw(MADE),
            approved(7).revoke("", MADE))
        .flatMap(permit -> Arrays.stream(Transition.values()).map(t -> Arguments.of(permit, t)));
  }

  @ParameterizedTest
  @MethodSource("everyStateAndTransition")
  void aTransitionBeginsOnlyWhereTheLifeCycleHasIt(
      OrganisationPermit permit, Transition transition) {
    boolean legal = LIFE_CYCLE.getOrDefault(permit.state(), Set.of()).contains(transition);

    assertThat(transition.begin(permit, OrganisationPermit.class).isRight()).isEqualTo(legal);
    if (!legal) {
      assertThat(transition.begin(permit, OrganisationPermit.class).getLeft())
          .isEqualTo(new Transition.WrongState(permit.state(), transition));
    }
  }

  @ParameterizedTest
  @MethodSource("everyStateAndTransition")
  void aTypeHasAMethodForATransitionOnlyWhereTheTableAllowsIt(
      OrganisationPermit permit, Transition transition) {
    Set<String> methods =
        Arrays.stream(permit.getClass().getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    String name =
        switch (transition) {
          case EDIT -> "edit";
          case CONFIRM -> "confirm";
          case APPROVE -> "approve";
          case REJECT -> "reject";
          case WITHDRAW -> "withdraw";
          case REVOKE -> "revoke";
          case EXPIRE -> "on";
          case DELETE -> "";
        };

    if (!name.isEmpty()) {
      assertThat(methods.contains(name)).isEqualTo(transition.from().contains(permit.state()));
    }
  }

  @Test
  void everyTransitionLeadsWhereTheTableSays() {
    Draft draft = draft(1);
    Confirmed confirmed = confirmed(1);
    Approved approved = approved(1);

    assertThat(Transition.EDIT.to()).contains(draft.edit(draft.form(), MADE).state());
    assertThat(Transition.DELETE.to()).isEmpty();
    assertThat(Transition.CONFIRM.to()).contains(confirmed.state());
    assertThat(Transition.APPROVE.to()).contains(confirmed.approve(MADE).state());
    assertThat(Transition.REJECT.to())
        .contains(confirmed.reject("", MADE).state())
        .contains(approved.reject("", MADE).state());
    assertThat(Transition.WITHDRAW.to())
        .contains(confirmed.withdraw(MADE).state())
        .contains(approved.withdraw(MADE).state());
    assertThat(Transition.REVOKE.to())
        .contains(confirmed.revoke("", MADE).state())
        .contains(approved.revoke("", MADE).state())
        .contains(confirmed.reject("", MADE).revoke("", MADE).state());
    assertThat(Transition.EXPIRE.to()).contains(approved.on(LAST_DAY.plusDays(1)).state());
  }

  @Test
  void clerksDecideNothingAndMiaEditsNothing() {
    assertThat(Transition.open(DRAFT, Party.CLERK))
        .containsExactly(Transition.EDIT, Transition.DELETE, Transition.CONFIRM);
    assertThat(Transition.open(CONFIRMED, Party.CLERK)).containsExactly(Transition.WITHDRAW);
    assertThat(Transition.open(CONFIRMED, Party.MIA))
        .containsExactly(Transition.APPROVE, Transition.REJECT, Transition.REVOKE);
    assertThat(Transition.open(APPROVED, Party.MIA))
        .containsExactly(Transition.REJECT, Transition.REVOKE);
    assertThat(Transition.open(APPROVED, Party.CLOCK)).containsExactly(Transition.EXPIRE);
    assertThat(Transition.open(DRAFT, Party.EMPLOYEE)).isEmpty();
  }

  @Test
  void everyChangeIsAGreaterVersionAndOnlyWhatMiaIsToldOfAGreaterRevision() {
    Confirmed confirmed = confirmed(1);

    assertThat(draft(1).head())
        .extracting(PermitHead::version, PermitHead::revision)
        .containsExactly(1, 0);
    assertThat(confirmed.head())
        .extracting(PermitHead::version, PermitHead::revision)
        .containsExactly(2, 1);
    assertThat(confirmed.approve(MADE).head())
        .extracting(PermitHead::version, PermitHead::revision)
        .containsExactly(3, 1);
    assertThat(confirmed.approve(MADE).withdraw(MADE).head())
        .extracting(PermitHead::version, PermitHead::revision)
        .containsExactly(4, 2);
  }

  @Test
  void anApprovedPermitHoldsOnItsLastDayAndIsExpiredOnTheNext() {
    assertThat(approved(1).on(LAST_DAY).state()).isEqualTo(APPROVED);
    assertThat(approved(1).on(LAST_DAY.plusDays(1)).state()).isEqualTo(EXPIRED);
    assertThat(confirmed(1).on(LAST_DAY.plusDays(1)).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void nothingOfAPersonIsInTheTextOfAPermit() {
    String all =
        everyStateAndTransition().map(a -> a.get()[0] + "").collect(Collectors.joining())
            + confirmed(1).confirmed()
            + confirmed(1).confirmed().details()
            + confirmed(1).confirmed().details().employee()
            + draft(1).form()
            + draft(1).organisation();

    assertThat(all).doesNotContain("5000001", "Elmin", "77000001", "10-AZ-158", "1234567891");
  }
}
