package az.permit.core.inspection.offline;

import static az.permit.core.inspection.offline.Lists.NOON;
import static az.permit.core.inspection.offline.Lists.SIGNER;
import static az.permit.core.inspection.offline.Lists.bytes;
import static az.permit.core.inspection.offline.Lists.code;
import static az.permit.core.inspection.offline.Lists.minute;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.IdentityDocument;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of all that may hold at once in a country, and its delta. */
class MillionPermitsTest {
  private static final int PERMITS = 1_000_000;
  private static final int EVERY = 1_000;
  private static final ListTerms TERMS = new ListTerms(new UUID(5, 6), 1, "azerbaijan-2020", NOON);

  private static byte[] list = new byte[0];
  private static byte[] delta = new byte[0];

  @BeforeAll
  static void makeTheList() {
    ListTable all = table(false);
    list = SIGNER.list(all, 1, NOON, minute(60));
    delta = SIGNER.delta(all, 1, table(true), 2, NOON, minute(60));
  }

  private static ListTable table(boolean someAreRevoked) {
    ListTable.Maker maker = new ListTable.Maker(TERMS);
    for (int number = 0; number < PERMITS; number++) {
      if (!someAreRevoked || number % EVERY != 1) {
        Set<Subject> named = Set.of(code(number), document(number));
        maker.add(new ListedPermit(named, NOON, minute(60 + number % 120)));
      }
    }
    return maker.table();
  }

  private static Subject document(int number) {
    return Subject.of(new IdentityDocument("AZE", Integer.toString(10_000_000 + number)));
  }

  @Test
  void aPermitTakesTwoRowsOfElevenBytes() {
    assertThat(list.length).isEqualTo(SignedList.ROWS_AT + PERMITS * 2 * RowTable.ROW);
    assertThat(delta.length).isLessThan(SignedList.ROWS_AT + 3 * PERMITS / EVERY * RowTable.ROW);
  }

  @Test
  void everyCodeIsFound() {
    OfflineCheck check = OfflineCheck.of(bytes(list), List.of(), SIGNER.key()).get();
    for (int number = 0; number < PERMITS; number++) {
      if (!isValid(check, code(number))) {
        assertThat(number).as("a code that is not found").isNegative();
      }
    }
    assertThat(isValid(check, document(PERMITS - 1))).isTrue();
    assertThat(isValid(check, code(PERMITS))).isFalse();
    assertThat(isValid(check, document(PERMITS))).isFalse();
  }

  @Test
  void whatIsRevokedIsNotValidAfterTheDelta() {
    OfflineCheck check = OfflineCheck.of(bytes(list), List.of(bytes(delta)), SIGNER.key()).get();
    for (int number = 0; number < PERMITS; number += EVERY) {
      assertThat(isValid(check, code(number))).isTrue();
      assertThat(isValid(check, code(number + 1))).isFalse();
      assertThat(isValid(check, document(number + 1))).isFalse();
    }
  }

  private static boolean isValid(OfflineCheck check, Subject subject) {
    return check.answer(List.of(subject), NOON).get().valid();
  }

  @Test
  void afterItsTimeItAnswersNothing() {
    OfflineCheck check = OfflineCheck.of(bytes(list), List.of(), SIGNER.key()).get();

    assertThat(check.answer(List.of(code(0)), minute(60)).getLeft()).isEqualTo(ListFault.EXPIRED);
  }

  @Test
  void oneOtherBitIsAForgery() {
    byte[] forged = list.clone();
    forged[forged.length / 2] ^= 1;

    assertThat(SignedList.open(bytes(forged), SIGNER.key()).getLeft()).isEqualTo(ListFault.FORGED);
  }
}
