package az.permit.core.citizen.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.port.PopulationRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone is told of permits that others obtained: nothing. */
class DiscretionTest {
  private static final String OTHER = "994700000002";
  private static final Person ADULT = person("5ABC123", "1990-01-01");
  private static final PopulationRegister REGISTER =
      new InMemoryPopulationRegister(
          Map.of(
              new IdentityDocument("AZE", "1111111"), ADULT,
              new IdentityDocument("AZE", "2222222"), ADULT,
              new IdentityDocument("AZE", "3333333"), person("5ABC124", "1940-01-01")));

  private final Scene scene = new Scene("azerbaijan-2020", "2020-04-06T12:00", REGISTER);

  private static Person person(String pin, String born) {
    return new Person(new Pin(pin), LocalDate.parse(born), Optional.empty(), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " EN", " RU"})
  void anotherPhoneIsToldOfASpentAllowanceWhatItIsToldOfAnUnknownOrOverAgePerson(String language) {
    scene.text("2 AZE 1111111");

    String spent = scene.textFrom(OTHER, "2 AZE 1111111" + language);

    assertThat(spent)
        .isEqualTo(scene.textFrom(OTHER, "2 AZE 9999999" + language).replace("9999999", "1111111"))
        .isEqualTo(scene.textFrom(OTHER, "2 AZE 3333333" + language).replace("3333333", "1111111"));
  }

  @Test
  void whoIsRefusedSoIsToldWhatToDo() {
    scene.text("2 AZE 1111111");

    assertThat(scene.textFrom(OTHER, "2 AZE 1111111"))
        .contains("AZE 1111111", "Sənədi yoxlayın", "başqa telefondan", "9108")
        .doesNotContain("alınıb", "00:00");
  }

  @Test
  void theRecordKeepsTheTrueCauseForTheCallCentre() {
    scene.text("2 AZE 1111111");
    scene.textFrom(OTHER, "2 AZE 1111111");

    assertThat(scene.stored())
        .extracting(AnsweredMessage::outcome, AnsweredMessage::rule)
        .contains(tuple("quota-spent", "purpose-quota"));
  }

  @Test
  void thePhoneThatObtainedThePermitIsToldThatItIsUsedAndWhenToAskAgain() {
    scene.text("2 AZE 1111111");
    scene.passMinutes(150);

    assertThat(scene.text("2 AZE 1111111")).contains("alınıb", "07.04 00:00");
  }

  @Test
  void anotherDocumentOfTheSamePersonDoesNotTellWhoseItIs() {
    scene.text("2 AZE 1111111");

    assertThat(scene.text("2 AZE 2222222"))
        .isEqualTo(scene.text("2 AZE 9999999").replace("9999999", "2222222"));
  }

  @Test
  void overAllCodesToldIsOnlyWhoeverObtainedTheOneOfTheDay() {
    Scene oneADay = new Scene("azerbaijan-2020", "2020-06-30T12:00");
    oneADay.answer(oneADay.message(Scene.PHONE, "1 AZE 1111111"));
    oneADay.passMinutes(150);
    oneADay.answer(oneADay.message(Scene.PHONE, "2 AZE 1111111"));
    oneADay.answer(oneADay.message(OTHER, "2 AZE 1111111"));

    assertThat(oneADay.stored())
        .extracting(kept -> kept.reply().orElseThrow().text().replaceAll("[:.].*", ""))
        .containsExactly(
            "İcazə verildi", "AZE 1111111", "AZE 1111111 üzrə bu telefona indi icazə verilmir");
  }

  @Test
  void askingAgainAndAgainIsACaseButTheWarningWouldTellAndStaysAway() {
    scene.text("2 AZE 1111111");
    String first = scene.textFrom(OTHER, "2 AZE 1111111");
    for (int i = 0; i < 11; i++) {
      scene.passMinutes(6);
      assertThat(scene.textFrom(OTHER, "2 AZE 1111111")).isEqualTo(first);
    }

    assertThat(scene.cases())
        .extracting(AbuseCase::step)
        .isEqualTo(List.of(AbuseCase.Step.WARNED, AbuseCase.Step.COOLED_DOWN));
  }

  @Test
  void whoLivesWhereNoPermitIsNeededIsToldSoInTheWordsThatNameNoDistrict() {
    IdentityDocument document = new IdentityDocument("AZE", "4444444");
    Person sheki =
        new Person(new Pin("5ABC125"), LocalDate.parse("1990-01-01"), Optional.of("Şəki"), false);
    PopulationRegister register = new InMemoryPopulationRegister(Map.of(document, sheki));

    assertThat(new Scene("azerbaijan-2020", "2020-05-10T12:00", register).text("2 AZE 4444444"))
        .isEqualTo(new Scene("azerbaijan-2020", "2020-05-20T12:00").text("2 AZE 5555555"));
  }

  @Test
  void aPurposeWithoutAnAllowanceIsGrantedToEveryPhoneByItsOwnRight() {
    scene.text("1 AZE 1111111");
    scene.passMinutes(30);

    assertThat(scene.textFrom(OTHER, "1 AZE 1111111")).contains("12:30-14:30");
  }
}
