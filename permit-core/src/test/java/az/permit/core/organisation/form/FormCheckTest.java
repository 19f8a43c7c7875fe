package az.permit.core.organisation.form;

import static az.permit.core.organisation.form.Forms.check;
import static az.permit.core.organisation.form.Forms.details;
import static az.permit.core.organisation.form.Forms.employee;
import static az.permit.core.organisation.form.Forms.faults;
import static az.permit.core.organisation.form.Forms.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import az.permit.core.organisation.form.Employee.Card;
import az.permit.core.organisation.rules.PortalRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {
  private static PermitForm with(FormField field, String text) {
    return employee().with(field, text);
  }

  @Test
  void aFaultlessFormSaysWhatWasTyped() {
    PermitDetails details = details(employee());

    assertThat(details.pin()).contains(new Pin("2480RZZ"));
    assertThat(details.employee().orElseThrow().card()).isEqualTo(new Card("AZE", "12345678"));
    assertThat(details.employee().orElseThrow().name()).isEqualTo("Elmin Əbilov");
    assertThat(details.start()).isEqualTo(LocalDate.of(2020, 4, 7));
    assertThat(details.end()).isEqualTo(LocalDate.of(2020, 4, 20));
    assertThat(details.type()).isEqualTo("staff");
    assertThat(details.territories()).containsExactly("baki", "sumqayit");
    assertThat(details.plate()).isEmpty();
    assertThat(check(employee()).questions()).isEmpty();
  }

  @Test
  void aPermitMayBeForAVehicleAloneOrForBoth() {
    assertThat(details(vehicle()).employee()).isEmpty();
    assertThat(details(with(FormField.PLATE, "10-AZ-158")).plate())
        .contains(new Plate("10-AZ-158"));
  }

  @Test
  void anEmptyFormIsToldEverythingThatIsMissingAtOnce() {
    assertThat(faults(PermitForm.EMPTY))
        .containsExactly(
            "pin NOBODY",
            "start MISSING",
            "end MISSING",
            "basisDate MISSING",
            "basisNumber MISSING",
            "type MISSING",
            "territories MISSING");
  }

  @Test
  void anEmployeeIsNeededInFullOnceAnythingOfThemIsThere() {
    assertThat(faults(vehicle().with(FormField.FIRST_NAME, "Elmin")))
        .containsExactly(
            "pin MISSING",
            "cardSeries MISSING",
            "cardNumber MISSING",
            "surname MISSING",
            "birthDate MISSING",
            "workplace MISSING",
            "position MISSING");
  }

  @Test
  void patronymicRankServiceCardAndNoteMayBeLeftOut() {
    assertThat(faults(employee())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2480rzz", " 2480 RZZ ", "２４８０ＲＺＺ", "2480-rzz"})
  void aPinIsReadInAnySpelling(String pin) {
    assertThat(details(with(FormField.PIN, pin)).pin()).contains(new Pin("2480RZZ"));
  }

  @ParameterizedTest
  @CsvSource({
    "2480RZ, PIN_LENGTH",
    "2480RZZZ, PIN_LENGTH",
    "2480R?Z, PIN_LENGTH",
    "248ORZZ, PIN_LETTERS",
    "2480iZZ, PIN_LETTERS",
    "2480İZZ, PIN_LETTERS",
  })
  void aPinHasSevenLettersAndDigitsWithoutOAndI(String pin, String rule) {
    assertThat(faults(with(FormField.PIN, pin))).containsExactly("pin " + rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10-AZ-158", "10 az 158", "10az158", "10-АZ-158", "10 AZ-158"})
  void aPlateOfTheCountryIsPutInOrder(String plate) {
    CheckedForm checked = check(vehicle().with(FormField.PLATE, plate));

    assertThat(checked.result().get().plate()).contains(new Plate("10-AZ-158"));
    assertThat(checked.questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"b 123 xy, B123XY", "34-ABC-123, 34ABC123", "hh, HH", "123456789012, 123456789012"})
  void anyOtherPlateIsAcceptedWithAQuestion(String typed, String plate) {
    CheckedForm checked = check(vehicle().with(FormField.PLATE, typed));

    assertThat(checked.result().get().plate()).contains(new Plate(plate));
    assertThat(checked.questions())
        .containsExactly(new Question(FormField.PLATE, typed, Question.Asked.FOREIGN_PLATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "1234567890123", "10-AZ-158!", "10/AZ/158", "--"})
  void whatCannotBeAPlateIsAViolation(String plate) {
    assertThat(faults(vehicle().with(FormField.PLATE, plate))).containsExactly("plate PLATE");
  }

  @ParameterizedTest
  @CsvSource({
    "aze, 12345678, AZE, 12345678",
    "'', AZE12345678, AZE, 12345678",
    "'', aze 1234 5678, AZE, 12345678",
    "myi, 1234567, MYİ, 1234567",
    "MYİ, 01234567, MYİ, 01234567",
    "АА, 1234567, AA, 1234567",
  })
  void aCardIsReadInAnySpelling(String series, String number, String wanted, String digits) {
    PermitForm form = with(FormField.CARD_SERIES, series).with(FormField.CARD_NUMBER, number);

    assertThat(details(form).employee().orElseThrow().card()).isEqualTo(new Card(wanted, digits));
  }

  @ParameterizedTest
  @CsvSource({
    "AZE, 12345, cardNumber NUMBER_LENGTH",
    "AZE, 123456789, cardNumber NUMBER_LENGTH",
    "AZE, 1234567X, cardNumber NUMBER_DIGITS",
    "AZE, AZE1234567, cardNumber NUMBER_DIGITS",
    "A, 1234567, cardSeries SERIES_LETTERS",
    "ABCDE, 1234567, cardSeries SERIES_LETTERS",
    "A1, 1234567, cardSeries SERIES_LETTERS",
    "'', 1234567, cardSeries MISSING",
  })
  void aCardHasASeriesAndAsManyDigitsAsThatHas(String series, String number, String fault) {
    PermitForm form = with(FormField.CARD_SERIES, series).with(FormField.CARD_NUMBER, number);

    assertThat(faults(form)).containsExactly(fault);
  }

  @Test
  void howManyDigitsTheSeriesHasIsSaid() {
    Violation violation = check(with(FormField.CARD_NUMBER, "12345")).violations().get(0);

    assertThat(violation.limit()).isEqualTo("6–8");
    assertThat(violation.text().az()).isEqualTo("Bu seriyanın nömrəsində 6–8 rəqəm olmalıdır.");
    assertThat(violation.value()).isEqualTo("12345");
  }

  @Test
  void anUnknownSeriesIsAcceptedWithAQuestion() {
    CheckedForm checked = check(with(FormField.CARD_SERIES, "DİP"));

    assertThat(checked.violations()).isEmpty();
    assertThat(checked.questions())
        .extracting(Question::asked)
        .containsExactly(Question.Asked.UNUSUAL_SERIES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"İlqar", "Ülviyyə", "Qarayev-Şıxlı", "O'Neil", "Анна", "Nguyễn Văn"})
  void aNameHasLettersOfAnyAlphabet(String name) {
    assertThat(faults(with(FormField.SURNAME, name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tt1", "-", "12", "Elmin <b>", "Əbilov@x"})
  void aNameHasNothingButLetters(String name) {
    assertThat(faults(with(FormField.SURNAME, name))).containsExactly("surname NAME_LETTERS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.04.2020", "2020-04-20", "20/4/2020", "20 04 2020", "20-04-2020"})
  void aDateIsReadInAnySpelling(String date) {
    assertThat(details(with(FormField.END, date)).end()).isEqualTo(LocalDate.of(2020, 4, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30.02.2020", "4/20/2020", "20.04.20", "sabah", "20.04.1020", "2020"})
  void aDateThatThereIsNotIsAViolation(String date) {
    assertThat(faults(with(FormField.END, date))).containsExactly("end NOT_A_DATE");
  }

  @Test
  void theEndIsNotBeforeTheStart() {
    assertThat(faults(with(FormField.START, "21.04.2020"))).containsExactly("end END_BEFORE_START");
    assertThat(faults(with(FormField.START, "20.04.2020"))).isEmpty();
  }

  @Test
  void aPermitIsNotAllInThePast() {
    PermitForm past = with(FormField.START, "01.04.2020");

    assertThat(faults(past.with(FormField.END, "05.04.2020"))).containsExactly("end ALL_PAST");
    assertThat(faults(past.with(FormField.END, "06.04.2020"))).isEmpty();
  }

  @Test
  void aPermitHasAGreatestLength() {
    assertThat(faults(with(FormField.END, "07.04.2021"))).isEmpty();
    assertThat(faults(with(FormField.END, "08.04.2021"))).containsExactly("end TOO_MANY_DAYS");
  }

  @Test
  void aBirthDateIsSane() {
    assertThat(faults(with(FormField.BIRTH_DATE, "07.04.2020")))
        .containsExactly("birthDate BIRTH_DATE");
    assertThat(faults(with(FormField.BIRTH_DATE, "01.01.1905")))
        .containsExactly("birthDate BIRTH_DATE");
    assertThat(check(with(FormField.BIRTH_DATE, "07.04.2005")).questions())
        .extracting(Question::asked)
        .containsExactly(Question.Asked.MINOR);
    assertThat(check(with(FormField.BIRTH_DATE, "06.04.2005")).questions()).isEmpty();
  }

  @Test
  void theBasisDocumentIsNeededAndNotOfTheFuture() {
    assertThat(faults(with(FormField.BASIS_NUMBER, ""))).containsExactly("basisNumber MISSING");
    assertThat(faults(with(FormField.BASIS_DATE, ""))).containsExactly("basisDate MISSING");
    assertThat(faults(with(FormField.BASIS_DATE, "07.04.2020")))
        .containsExactly("basisDate BASIS_IN_FUTURE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"business-trip", "EZAMİYYƏT", "ezamiyyet", "Business Trip", "командировка"})
  void aTypeIsMeantByCodeOrNameInAnySpelling(String type) {
    assertThat(details(with(FormField.TYPE, type)).type()).isEqualTo("business-trip");
  }

  @Test
  void aTypeIsOfTheList() {
    assertThat(faults(with(FormField.TYPE, "gəzinti"))).containsExactly("type UNKNOWN_TYPE");
  }

  @Test
  void territoriesAreOfTheListAndEachOnceInItsOrder() {
    assertThat(details(with(FormField.TERRITORIES, "şəki; GƏNCƏ, Baku, baki,")).territories())
        .containsExactly("baki", "gence", "seki");

    CheckedForm checked = check(with(FormField.TERRITORIES, "Bakı, Paris, Roma"));
    assertThat(checked.violations()).extracting(Violation::limit).containsExactly("Paris", "Roma");
  }

  @Test
  void everyTextHasASensibleLength() {
    assertThat(faults(with(FormField.NOTE, "x".repeat(501)))).containsExactly("note TOO_LONG");
    assertThat(faults(with(FormField.NOTE, "x".repeat(500)))).isEmpty();
  }

  @Test
  void aDraftMayHoldAnythingButWhatIsTooLong() {
    FormCheck check = new FormCheck(PortalRules.azerbaijan());

    assertThat(check.tooLong(PermitForm.EMPTY.with(FormField.PIN, "???"))).isEmpty();
    assertThat(check.tooLong(PermitForm.EMPTY.with(FormField.PIN, "?".repeat(101))))
        .extracting(Violation::rule)
        .containsExactly(FormRule.TOO_LONG);
  }

  @Test
  void allFaultsAreReportedAtOnceInTheOrderOfTheForm() {
    PermitForm form =
        with(FormField.NOTE, "x".repeat(501))
            .with(FormField.PIN, "1")
            .with(FormField.END, "sabah")
            .with(FormField.SURNAME, "4");

    assertThat(faults(form))
        .containsExactly(
            "pin PIN_LENGTH", "surname NAME_LETTERS", "end NOT_A_DATE", "note TOO_LONG");
  }

  @ParameterizedTest
  @EnumSource(FormRule.class)
  void everyRuleIsWordedInThreeLanguages(FormRule rule) {
    Violation violation = new Violation(FormField.PIN, "", rule, "12");

    assertThat(List.of(violation.text().az(), violation.text().en(), violation.text().ru()))
        .doesNotHaveDuplicates()
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
  }

  @Test
  void theListsOfTheOperatorDecide() {
    PortalRules rules =
        PortalRules.builder()
            .territories(PortalRules.azerbaijan().territories().subList(2, 3))
            .longestDays(10)
            .build();

    assertThat(new FormCheck(rules).check(employee(), Forms.TODAY).violations())
        .extracting(Violation::toString)
        .containsExactly("end TOO_MANY_DAYS", "territories UNKNOWN_TERRITORY");
  }
}
