package az.permit.core.organisation.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.bulk.TableColumns.WrongShape;
import az.permit.core.organisation.form.FormCheck;
import az.permit.core.organisation.form.FormField;
import az.permit.core.organisation.form.Forms;
import az.permit.core.organisation.form.PermitForm;
import az.permit.core.organisation.rules.PortalRules;
import io.vavr.control.Either;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TableColumnsTest {
  private static final PortalRules RULES = PortalRules.azerbaijan();

  private static Either<WrongShape, TableColumns> columns(String... header) {
    return TableColumns.of(List.of(header), RULES);
  }

  /** What a cell of one column is read as. */
  private static String cell(FormField field, String cell) {
    List<String> header = Arrays.stream(FormField.values()).map(FormField::key).toList();
    String[] cells = new String[header.size()];
    Arrays.fill(cells, "");
    cells[field.ordinal()] = cell;
    return TableColumns.of(header, RULES).get().form(List.of(cells)).text(field);
  }

  static Stream<Function<FormField, String>> namings() {
    return Stream.of(
        FormField::key,
        field -> field.label().az(),
        field -> field.label().en(),
        field -> field.label().ru(),
        field -> " " + field.label().az().replace('Ə', 'ə').replace(' ', '_') + " ");
  }

  @ParameterizedTest
  @MethodSource("namings")
  void everyFieldIsKnownByItsNameInAnyLanguage(Function<FormField, String> naming) {
    List<String> header = Arrays.stream(FormField.values()).map(naming).toList();
    PermitForm form = Forms.employee().with(FormField.NOTE, "a; b");
    TableColumns columns = TableColumns.of(header, RULES).get();

    assertThat(columns.form(columns.cells(form))).isEqualTo(form);
    assertThat(columns.ignored()).isEmpty();
  }

  @Test
  void columnsComeInAnyOrderAndStrangeOnesArePassedOver() {
    TableColumns columns = columns("\uFEFFend", "Saat", "", "plate", "start").get();

    PermitForm form = columns.form(List.of("20.04.2020", "9", "x", "10-AZ-158"));

    assertThat(form)
        .isEqualTo(
            PermitForm.EMPTY.with(FormField.END, "20.04.2020").with(FormField.PLATE, "10-AZ-158"));
    assertThat(columns.ignored()).containsExactly("Saat");
  }

  @Test
  void aTableOfAnotherShapeIsToldWhatItLacks() {
    assertThat(columns("Sıra", "Məbləğ").getLeft())
        .isEqualTo(
            new WrongShape(List.of(FormField.PIN, FormField.START, FormField.END), List.of()));
  }

  @Test
  void theShortNamesOfStaffListsAreKnown() {
    assertThat(columns("FİN", "Ad", "SOYAD", "Vəzifə", "Zona", "Başlama", "Bitmə").get().ignored())
        .isEmpty();
  }

  @Test
  void twoColumnsOfOneFieldAreRefused() {
    assertThat(columns("pin", "FİN", "start", "end").getLeft())
        .isEqualTo(new WrongShape(List.of(), List.of(FormField.PIN)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "PIN, 12345, 0012345",
        "PIN, 2480RZZ, 2480RZZ",
        "PIN, '0012345, 0012345",
        "CARD_NUMBER, =\"01234567\", 01234567",
        "CARD_NUMBER, \"01234567\", 01234567",
        "CARD_NUMBER, 1.2345678E+7, 12345678",
        "CARD_NUMBER, 12345678.0, 12345678",
        "PLATE, \"10-AZ-158\", 10-AZ-158",
        "END, 43941, 2020-04-20",
        "END, 43941.0, 2020-04-20",
        "END, 2020-04-20T00:00, 2020-04-20",
        "END, 20.04.2020 00:00:00, 20.04.2020",
        "END, 4/20/2020, 4/20/2020",
        "NOTE, \"A\" and \"B\", \"A\" and \"B\"",
        "NOTE, 1.5, 1.5",
      })
  void whatASpreadsheetDidToACellIsUndone(FormField field, String typed, String meant) {
    assertThat(cell(field, typed)).isEqualTo(meant);
  }

  @Test
  void aCardNumberThatLostItsZerosGetsAsManyAsItsSeriesNeeds() {
    TableColumns columns = columns("pin", "cardSeries", "cardNumber", "start", "end").get();

    assertThat(columns.form(List.of("", "AZE", "1234")).text(FormField.CARD_NUMBER))
        .isEqualTo("001234");
    assertThat(columns.form(List.of("", "MYİ", "123456")).text(FormField.CARD_NUMBER))
        .isEqualTo("0123456");
    assertThat(columns.form(List.of("", "XX", "123")).text(FormField.CARD_NUMBER)).isEqualTo("123");
  }

  @Test
  void aGoodRowIsAFaultlessForm() {
    TableColumns columns =
        TableColumns.of(Arrays.stream(FormField.values()).map(FormField::key).toList(), RULES)
            .get();

    PermitForm form = columns.form(columns.cells(Forms.employee()));

    assertThat(new FormCheck(RULES).check(form, Forms.TODAY).violations()).isEmpty();
  }
}
