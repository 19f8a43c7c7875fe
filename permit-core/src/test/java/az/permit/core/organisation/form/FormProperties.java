package az.permit.core.organisation.form;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.organisation.rules.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of the form. */
class FormProperties {
  private static final PortalRules RULES = PortalRules.azerbaijan();
  private static final FormCheck CHECK = new FormCheck(RULES);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "2480rzz",
            "AZE",
            "12345678",
            "AZE 1234567",
            "Ülviyyə",
            "Əbilov  oğlu",
            "28.02.1985",
            "2020-04-30",
            "07/04/2020",
            "10 az 158",
            "B 1",
            "Bakı; şəki",
            "xidmət",
            "O'Neil",
            "nov\u00A0bə",
            "1e5"),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<PermitForm> forms() {
    return Arbitraries.maps(Arbitraries.of(FormField.class), texts())
        .ofMaxSize(20)
        .map(PermitForm::new)
        .flatMap(
            noise ->
                Arbitraries.of(Forms.employee(), Forms.vehicle(), PermitForm.EMPTY)
                    .flatMap(
                        good -> Arbitraries.of(false, true).map(few -> mix(good, noise, few))));
  }

  /** Mostly good forms, so that the check often has something to say of what they mean. */
  private static PermitForm mix(PermitForm good, PermitForm noise, boolean few) {
    PermitForm mixed = good;
    for (Map.Entry<FormField, String> entry : noise.texts().entrySet()) {
      if (!few || entry.getKey() == FormField.NOTE || entry.getKey() == FormField.RANK) {
        mixed = mixed.with(entry.getKey(), entry.getValue());
      }
    }
    return mixed;
  }

  @Property
  void aFormRenderedAndReadAgainIsTheSame(@ForAll("forms") PermitForm form) {
    CHECK
        .check(form, Forms.TODAY)
        .result()
        .forEach(
            details -> {
              assertThat(CHECK.check(details.form(), Forms.TODAY).result().get())
                  .isEqualTo(details);
              assertThat(CHECK.tooLong(details.form())).isEmpty();
            });
  }

  @Property
  void everyFormIsEitherRightOrHasAFault(@ForAll("forms") PermitForm form) {
    CheckedForm checked = CHECK.check(form, Forms.TODAY);

    assertThat(checked.result().isRight()).isEqualTo(checked.violations().isEmpty());
    assertThat(checked.violations()).isSortedAccordingTo((a, b) -> a.field().compareTo(b.field()));
    assertThat(checked.violations())
        .allSatisfy(v -> assertThat(v.value()).isEqualTo(form.text(v.field())));
  }

  @Property
  void everyDateIsReadAsItIsWritten(@ForAll @IntRange(min = 0, max = 60_000) int day) {
    LocalDate date = LocalDate.of(1900, 1, 1).plusDays(day);
    String dayFirst = date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();

    assertThat(DateTexts.read(date.toString())).contains(date);
    assertThat(DateTexts.read(dayFirst)).contains(date);
  }

  @Property
  void everyTerritoryIsMeantByEachOfItsNamesAndByNoOther(
      @ForAll @IntRange(min = 0, max = 76) int at) {
    List<Choice> all = RULES.territories();
    Choice territory = all.get(at % all.size());
    Set<String> names =
        Set.of(
            territory.code(),
            territory.name().az(),
            territory.name().en() + " ",
            Spelling.plain(territory.name().ru()));

    assertThat(names).allSatisfy(name -> assertThat(RULES.territory(name)).contains(territory));
  }
}
