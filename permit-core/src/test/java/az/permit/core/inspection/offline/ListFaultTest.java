package az.permit.core.inspection.offline;

import static az.permit.core.inspection.offline.Lists.BOX;
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
import io.vavr.control.Either;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists that nobody may rely on. */
class ListFaultTest {
  private static final Set<ListedPermit> ONE = Set.of(permit(1, 0, 600));
  private static final Set<ListedPermit> TWO = Set.of(permit(1, 0, 600), permit(2, 0, 600));

  @Test
  void noByteOfAListCanBeChanged() {
    byte[] list = list(TWO);
    for (int place = 0; place < list.length; place++) {
      byte[] changed = list.clone();
      changed[place] ^= 4;

      assertThat(open(changed)).as("byte %d", place).isIn(refusalsOfForgeries());
    }
  }

  private static Set<Either<ListFault, Boolean>> refusalsOfForgeries() {
    return Set.of(
        Either.left(ListFault.NO_LIST),
        Either.left(ListFault.OTHER_VERSION),
        Either.left(ListFault.WRONG_KEY),
        Either.left(ListFault.FORGED));
  }

  @Test
  void aRowThatIsNotTheSignersIsAForgery() {
    byte[] list = list(ONE);
    list[list.length - 1] ^= 1;

    assertThat(open(list)).isEqualTo(Either.left(ListFault.FORGED));
  }

  @Test
  void aListThatEndsTooEarlyIsTruncated() {
    byte[] list = list(TWO);
    for (int length = Integer.BYTES; length < list.length; length++) {
      assertThat(open(Arrays.copyOf(list, length))).isEqualTo(Either.left(ListFault.TRUNCATED));
    }
    assertThat(open(new byte[0])).isEqualTo(Either.left(ListFault.NO_LIST));
  }

  @Test
  void whatHasMoreThanWasSignedIsAForgery() {
    byte[] list = list(TWO);

    assertThat(open(Arrays.copyOf(list, list.length + 11)))
        .isEqualTo(Either.left(ListFault.FORGED));
  }

  @Test
  void anotherKeyIsNotTrusted() {
    assertThat(open(list(ONE), Lists.signer().key())).isEqualTo(Either.left(ListFault.WRONG_KEY));
  }

  @Test
  void anotherVersionIsNotRead() {
    byte[] list = list(ONE);
    list[4] = 0;

    assertThat(open(list)).isEqualTo(Either.left(ListFault.OTHER_VERSION));
  }

  @Test
  void aListIsInForceFromItsBeginningUntilItsEnd() {
    OfflineCheck check = OfflineCheck.of(bytes(list(ONE)), List.of(), SIGNER.key()).get();

    assertThat(answer(check, NOON.minusSeconds(1))).isEqualTo(Either.left(ListFault.NOT_YET_VALID));
    assertThat(answer(check, NOON).isRight()).isTrue();
    assertThat(answer(check, NOON.plus(BOX).minusSeconds(1)).isRight()).isTrue();
    assertThat(answer(check, NOON.plus(BOX))).isEqualTo(Either.left(ListFault.EXPIRED));
  }

  @Test
  void aDeltaKeepsAnOldListInForce() {
    byte[] delta =
        SIGNER.delta(Lists.table(ONE), 1, Lists.table(TWO), 2, minute(300), minute(1_000));
    OfflineCheck check =
        OfflineCheck.of(bytes(list(ONE)), List.of(bytes(delta)), SIGNER.key()).get();

    assertThat(answer(check, minute(299))).isEqualTo(Either.left(ListFault.NOT_YET_VALID));
    assertThat(answer(check, minute(999)).isRight()).isTrue();
    assertThat(answer(check, minute(1_000))).isEqualTo(Either.left(ListFault.EXPIRED));
  }

  @Test
  void aDeltaMustFollowOnWhatIsBeforeIt() {
    assertThat(chain(list(ONE), delta(ONE, TWO, 3)))
        .isEqualTo(Either.left(ListFault.OUT_OF_SEQUENCE));
    assertThat(chain(list(ONE), delta(ONE, TWO, 2), delta(ONE, TWO, 2)))
        .isEqualTo(Either.left(ListFault.OUT_OF_SEQUENCE));
  }

  @Test
  void aDeltaIsNoList() {
    assertThat(chain(delta(ONE, TWO, 2))).isEqualTo(Either.left(ListFault.OUT_OF_SEQUENCE));
    assertThat(chain(list(ONE), list(ONE))).isEqualTo(Either.left(ListFault.OUT_OF_SEQUENCE));
  }

  @Test
  void aDeltaBelongsToItsList() {
    ListTerms others = new ListTerms(new UUID(3, 4), 2, "azerbaijan-2020", NOON);
    ListTable table = new ListTable.Maker(others).table();

    assertThat(chain(SIGNER.list(table, 1, NOON, NOON.plus(BOX)), delta(ONE, TWO, 2)))
        .isEqualTo(Either.left(ListFault.OTHER_LIST));
  }

  @Test
  void aForgedDeltaIsRefused() {
    byte[] delta = delta(TWO, ONE, 2);
    delta[delta.length - 1] ^= 1;

    assertThat(chain(list(TWO), delta)).isEqualTo(Either.left(ListFault.FORGED));
  }

  private static Either<ListFault, Boolean> open(byte[] list) {
    return open(list, SIGNER.key());
  }

  private static Either<ListFault, Boolean> open(byte[] list, PublicKey trusted) {
    return SignedList.open(bytes(list), trusted).map(opened -> true);
  }

  private static Either<ListFault, Boolean> chain(byte[] list, byte[]... deltas) {
    return OfflineCheck.of(
            bytes(list), List.of(deltas).stream().map(Lists::bytes).toList(), SIGNER.key())
        .map(check -> true);
  }

  private static Either<ListFault, Answer> answer(OfflineCheck check, Instant at) {
    return check.answer(List.of(code(1)), at);
  }
}
