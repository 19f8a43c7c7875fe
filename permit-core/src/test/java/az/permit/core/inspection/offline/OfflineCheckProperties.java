package az.permit.core.inspection.offline;

import static az.permit.core.inspection.offline.Lists.NOON;
import static az.permit.core.inspection.offline.Lists.SIGNER;
import static az.permit.core.inspection.offline.Lists.bytes;
import static az.permit.core.inspection.offline.Lists.code;
import static az.permit.core.inspection.offline.Lists.delta;
import static az.permit.core.inspection.offline.Lists.list;
import static az.permit.core.inspection.offline.Lists.minute;
import static az.permit.core.inspection.offline.Lists.permit;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.inspection.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a list answers. */
class OfflineCheckProperties {
  private static final int CODES = 12;

  @Provide
  Arbitrary<Set<ListedPermit>> permits() {
    return Combinators.combine(
            Arbitraries.longs().between(0, CODES - 1),
            Arbitraries.integers().between(-200, 200),
            Arbitraries.integers().between(1, 300))
        .as((number, start, length) -> permit(number, start, start + length))
        .set()
        .ofMaxSize(30);
  }

  @Property(tries = 200)
  void aListAnswersAsItsPermitsDo(
      @ForAll("permits") Set<ListedPermit> permits,
      @ForAll @IntRange(max = CODES) int number,
      @ForAll @IntRange(max = 719) int minute) {
    OfflineCheck check = check(list(permits));

    assertThat(answer(check, number, minute)).isEqualTo(truth(permits, number, minute));
  }

  @Property(tries = 200)
  void aListAndItsDeltasAnswerAsANewListWould(
      @ForAll("permits") Set<ListedPermit> first,
      @ForAll("permits") Set<ListedPermit> second,
      @ForAll("permits") Set<ListedPermit> third,
      @ForAll @IntRange(max = CODES) int number,
      @ForAll @IntRange(max = 719) int minute) {
    OfflineCheck check = check(list(first), delta(first, second, 2), delta(second, third, 3));

    assertThat(answer(check, number, minute)).isEqualTo(truth(third, number, minute));
  }

  @Property(tries = 50)
  void aDeltaTakesNothingAwayThatEndedByItself(@ForAll("permits") Set<ListedPermit> permits) {
    byte[] delta =
        SIGNER.delta(Lists.table(permits), 1, Lists.table(Set.of()), 2, minute(600), minute(700));

    assertThat(SignedList.open(bytes(delta), SIGNER.key()).get().header().removed()).isZero();
  }

  @Example
  void secondsCountInFavourOfTheHolder() {
    ListedPermit permit =
        new ListedPermit(Set.of(code(1)), NOON.plusSeconds(90), NOON.plusSeconds(150));
    OfflineCheck check = check(list(Set.of(permit)));

    assertThat(answer(check, 1, 0).valid()).isFalse();
    assertThat(answer(check, 1, 1).until()).contains(minute(3));
    assertThat(answer(check, 1, 3).valid()).isFalse();
  }

  @Example
  void aTableReadBackFromItsListIsTheSame() {
    ListTable before = Lists.table(Set.of(permit(1, 0, 60), permit(2, 0, 60)));
    byte[] list = SIGNER.list(before, 1, NOON, minute(60));

    ListTable again = ListTable.of(SignedList.open(bytes(list), SIGNER.key()).get());

    assertThat(SIGNER.list(again, 1, NOON, minute(60))).isEqualTo(list);
  }

  private static OfflineCheck check(byte[] list, byte[]... deltas) {
    return OfflineCheck.of(
            bytes(list), List.of(deltas).stream().map(Lists::bytes).toList(), SIGNER.key())
        .get();
  }

  private static Answer answer(OfflineCheck check, int number, int minute) {
    return check.answer(List.of(code(number)), minute(minute)).get();
  }

  private static Answer truth(Set<ListedPermit> permits, int number, int minute) {
    Instant at = minute(minute);
    Optional<Instant> until =
        permits.stream()
            .filter(permit -> permit.subjects().contains(code(number)))
            .filter(permit -> !at.isBefore(permit.from()) && at.isBefore(permit.until()))
            .map(ListedPermit::until)
            .max(Instant::compareTo);
    return new Answer(until, Optional.empty());
  }
}
