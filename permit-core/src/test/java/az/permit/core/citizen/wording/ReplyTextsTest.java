package az.permit.core.citizen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.regime.ImmutablePurposeRule;
import az.permit.core.regime.Presets;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Regime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextsTest {
  private static final Regime HISTORY = Presets.named("azerbaijan-2020").get();
  private static final IdentityDocument DOCUMENT = new IdentityDocument("AZE", "0012345");

  @ParameterizedTest
  @CsvSource({
    "2020-04-28T14:20, 2020-04-28T17:20, 14:20-17:20",
    "2020-04-28T09:00, 2020-04-29T00:00, 09:00-24:00",
    "2020-04-28T22:30, 2020-04-29T01:30, 22:30-01:30",
  })
  void aPermitNamesItsWholeDocumentAndItsClockTimes(String from, String until, String range) {
    String text = granted(purpose("2"), from, until);
    assertThat(text).contains("AZE 0012345", range);
  }

  @Test
  void aPurposeThatIsAMereNoticeIsRecordedAndNotPermitted() {
    PurposeRule notice =
        ImmutablePurposeRule.copyOf(purpose("3")).withKind(PurposeRule.Kind.NOTICE);
    assertThat(granted(notice, "2020-04-28T09:00", "2020-04-29T00:00"))
        .startsWith("Bildiriş qeydə alındı")
        .contains("09:00-24:00");
  }

  @Test
  void theHelpSaysThatDangerNeedsNoSmsAndASummonsIsShownToThePolice() {
    Unreadable talk = new Unreadable(Unreadable.Cause.NOT_A_REQUEST, "", "");
    assertThat(texts("2020-04-28T12:00").rejected(talk, null, Language.AZ))
        .contains("2 AZE 1111111", "Həyat təhlükəsində SMS lazım deyil", "çağırışını polisə");
  }

  @ParameterizedTest
  @CsvSource({
    "2 AZE 0012345, AZ, Belə göndərin: 2 AZE 0012345",
    "'', AZ, Nümunə: 2 AZE 1111111",
    "'', EN, Example: 2 AZE 1111111",
    "'', RU, Пример: 2 AZE 1111111",
  })
  void onlyTheCitizensOwnNumberIsToBeSentAndAnyOtherIsAnExample(
      String suggestion, Language language, String end) {
    Unreadable noCode = new Unreadable(Unreadable.Cause.NO_CODE, "", suggestion);
    assertThat(texts("2020-04-28T12:00").rejected(noCode, null, language)).endsWith(end);
  }

  @Test
  void anUnknownCodeThatCannotBeShownLeavesNoGap() {
    Unreadable hidden = new Unreadable(Unreadable.Cause.UNKNOWN_CODE, "", "");
    assertThat(texts("2020-04-28T12:00").rejected(hidden, null, Language.AZ))
        .startsWith("Belə kod yoxdur. Kodlar: ");
  }

  @Test
  void aLockDownNamesWhereAndUntilWhen() {
    Refused closed =
        new Refused(
            Refused.Cause.NOT_GIVEN, "mode", "2020-06-06", 0, at("2020-06-08T06:00"), List.of());
    assertThat(texts("2020-06-06T12:00").rejected(closed, null, Language.RU))
        .contains("Территория: ", "До 08.06 06:00.")
        .doesNotContain("Только");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-04-28T12:00, ASKED_TOO_OFTEN, true",
    "2020-06-29T12:00, ASKED_TOO_OFTEN, false",
    "2020-06-29T12:00, TOO_MANY_DOCUMENTS, true",
    "2020-05-20T12:00, TOO_MANY_DOCUMENTS, false",
  })
  void theMedicalCodeIsOfferedOnlyWhereItIsOpen(
      String local, Refused.Cause cause, boolean offered) {
    Refused refused = new Refused(cause, "abuse", "any", 12, Instant.MAX, List.of());
    PermitRequest request = new PermitRequest("2", DOCUMENT, Language.AZ);
    String text = texts(local).rejected(refused, request, Language.AZ);
    assertThat(text.contains("Tibbi kod açıqdır")).isEqualTo(offered);
  }

  @Test
  void aClosedFuneralCodeSendsToThePoliceLine() {
    Refused closed =
        new Refused(
            Refused.Cause.PURPOSE_CLOSED,
            "purpose-open",
            "2020-06-21",
            0,
            Instant.MAX,
            List.of("1", "2"));
    PermitRequest request = new PermitRequest("3", DOCUMENT, Language.AZ);
    assertThat(texts("2020-06-22T12:00").rejected(closed, request, Language.AZ)).contains("102");
  }

  @Test
  void onlyPositiveRepliesHoldARangeOfClockTimes() {
    HISTORY
        .rulings()
        .forEach(
            ruling ->
                ReplySamples.longest(HISTORY, ruling)
                    .forEach(
                        (name, text) ->
                            assertThat(text.matches("(?s).*\\d\\d:\\d\\d-\\d\\d:\\d\\d.*"))
                                .as("%s of %s", name, ruling.id())
                                .isEqualTo(name.endsWith(".GRANTED"))));
  }

  private static String granted(PurposeRule purpose, String from, String until) {
    RulingInForce inForce = RulingInForce.at(HISTORY, at("2020-04-28T12:00"));
    Grant grant = new Grant(inForce.ruling(), purpose, new Validity(at(from), at(until)), false);
    PermitRequest request = new PermitRequest(purpose.code(), DOCUMENT, Language.AZ);
    return new ReplyTexts(inForce).granted(request, grant);
  }

  private static PurposeRule purpose(String code) {
    return HISTORY.rulingAt(at("2020-04-28T12:00")).purpose(code).get();
  }

  private static ReplyTexts texts(String local) {
    return new ReplyTexts(RulingInForce.at(HISTORY, at(local)));
  }

  private static Instant at(String local) {
    return HISTORY.instantOf(LocalDateTime.parse(local));
  }
}
