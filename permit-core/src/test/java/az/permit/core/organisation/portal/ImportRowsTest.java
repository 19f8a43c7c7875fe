package az.permit.core.organisation.portal;

import static az.permit.core.organisation.portal.Office.SEAL;
import static az.permit.core.organisation.portal.Office.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.bulk.FormRow;
import az.permit.core.organisation.bulk.RowReport;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Violation;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.organisation.portal.ImportRows.RowResult;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.PermitCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportRowsTest {
  private final Office office = new Office();

  private static FormRow good(int line) {
    return new FormRow(line, form(line));
  }

  private static FormRow bad(int line) {
    return new FormRow(line, form(line).with(FormField.END, "sabah"));
  }

  private static String came(RowResult row) {
    return row.line() + " " + row.result().fold(Refusal::code, p -> p.state().code());
  }

  private PermitCounts counts() {
    return office.read.counts(SEAL, office.now).get();
  }

  @Test
  void aDryRunReportsEveryFaultOfARowAndStoresNothing() {
    RowReport report = office.rows.check(bad(7), office.now);

    assertThat(report.line()).isEqualTo(7);
    assertThat(report.isGood()).isFalse();
    assertThat(report.violations())
        .extracting(Violation::toString)
        .containsExactly("end NOT_A_DATE");
    assertThat(office.rows.check(good(8), office.now).isGood()).isTrue();
    assertThat(counts().permits()).isEmpty();
  }

  @Test
  void theGoodRowsBecomeDraftsAndABadOneStopsNone() {
    List<RowResult> results =
        office.rows.store(SEAL, List.of(good(2), bad(3), good(4)), Into.DRAFTS, office.later());

    assertThat(results)
        .extracting(ImportRowsTest::came)
        .containsExactly("2 draft", "3 invalid", "4 draft");
    assertThat(counts().permits()).isEqualTo(Map.of(PermitState.DRAFT, 2L));
    assertThat(office.toldMia()).isEmpty();
  }

  @Test
  void theGoodRowsAreConfirmedAndMiaIsTold() {
    List<RowResult> results =
        office.rows.store(SEAL, List.of(good(2), bad(3), good(4)), Into.CONFIRMED, office.later());

    assertThat(results)
        .extracting(ImportRowsTest::came)
        .containsExactly("2 confirmed", "3 invalid", "4 confirmed");
    assertThat(office.toldMia()).hasSize(2);
    assertThat(office.view(results.get(0).result().get().id()).history())
        .extracting(HistoryEntry::deed)
        .containsExactly(Deed.CREATED, Deed.CONFIRMED);
  }

  @Test
  void theQuotaHoldsForRowsToo() {
    Office small = new Office(PortalRules.builder().headcountQuota(1).build());

    assertThat(small.rows.store(SEAL, List.of(good(2), good(3)), Into.CONFIRMED, small.now))
        .extracting(ImportRowsTest::came)
        .containsExactly("2 confirmed", "3 quota-reached");
  }

  @Test
  void aChunkHasAGreatestSize() {
    List<FormRow> many =
        IntStream.rangeClosed(1, ImportRows.CHUNK + 1).mapToObj(ImportRowsTest::good).toList();

    assertThatThrownBy(() -> office.rows.store(SEAL, many, Into.DRAFTS, office.now))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDelegateWithoutDelegationStoresNothing() {
    Clerk former = new Clerk(SEAL.pin(), SEAL.name(), SEAL.organisation(), Clerk.Right.DELEGATE);

    assertThat(office.rows.store(former, List.of(good(2)), Into.DRAFTS, office.now))
        .extracting(ImportRowsTest::came)
        .containsExactly("2 no-right");
    assertThat(counts().permits()).isEmpty();
  }
}
