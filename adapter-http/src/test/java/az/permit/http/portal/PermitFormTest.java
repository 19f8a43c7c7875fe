package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the empty form to a permit at MIA, without JavaScript. */
class PermitFormTest {
  private static final PortalUnderTest PORTAL = new PortalUnderTest();

  private final Visitor clerk = PORTAL.visitor("seal-alpha");

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @BeforeEach
  void openTheForm() {
    clerk.get("/permits/new");
  }

  @Test
  void everyFieldHasALabelAndIsNotFilledInByTheBrowser() {
    assertThat(clerk.all("<label class=\"govuk-label\" for=\"([^\"]+)\""))
        .contains("pin", "cardSeries", "cardNumber", "firstName", "surname", "patronymic")
        .contains("birthDate", "serviceCardSeries", "serviceCardNumber", "workplace", "position")
        .contains("rank", "plate", "start", "end", "basisDate", "basisNumber", "type", "note");
    assertThat(clerk.all("<input class=\"govuk-input[^>]*?(autocomplete=\"off\")")).hasSize(17);
    assertThat(clerk.words())
        .contains("Əməkdaş barədə məlumatlar", "Nəqliyyat vasitəsi barədə məlumatlar")
        .contains("İcazə barədə məlumatlar", "Təsdiqlə", "Yadda saxla");
  }

  @Test
  void theOtherTerritoriesStandInTheOrderOfTheAlphabet() {
    assertThat(clerk.all("for=\"territories-(xacmaz|imisli|haciqabul|kelbecer|qax|lacin)\""))
        .containsExactly("haciqabul", "xacmaz", "imisli", "kelbecer", "qax", "lacin");
  }

  @Test
  void withoutTheTickAnIncompleteFormIsSavedAsADraft() {
    clerk.post("/permits/new", "firstName", "Şəhla", "plate", "10 az 158");

    assertThat(clerk.address()).startsWith("/permits/p-");
    assertThat(clerk.words())
        .contains("Qaralama yadda saxlanıldı.", "QARALAMA", "Şəhla")
        .contains("Təsdiqləmək üçün bunları düzəldin", "Başlama tarixi: Bu sahəni doldurun.");
  }

  @Test
  void whatIsDoneIsSaidOnce() {
    clerk.post("/permits/new", "plate", "10-AZ-158");
    clerk.get(clerk.address());

    assertThat(clerk.words()).doesNotContain("Qaralama yadda saxlanıldı.");
  }

  @Test
  void withTheTickEveryFaultIsToldAndWhatWasTypedIsKept() {
    clerk.post(
        "/permits/new",
        Typed.complete(
            "pin", "OI12345", "end", "sabah", "firstName", "\"İ\" <ş>", "confirm", "yes"));

    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page())
        .contains("<title>Xəta: Yeni icazə")
        .contains("href=\"#pin\"", "href=\"#end\"", "href=\"#firstName\"")
        .contains("id=\"pin-error\"", "aria-describedby=\"pin-hint pin-error\"")
        .contains("value=\"OI12345\"", "value=\"sabah\"", "&lt;ş>")
        .contains("id=\"territories\" name=\"territories\"", "value=\"sumqayit\" checked")
        .contains("name=\"confirm\" type=\"checkbox\" value=\"yes\" checked")
        .contains("<option value=\"staff\" selected>");
    assertThat(clerk.get("/permits").body()).doesNotContain("OI12345");
  }

  @Test
  void whatIsLongerThanSensibleIsNotEvenADraft() {
    clerk.post("/permits/new", "note", "x".repeat(501));

    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page()).contains("id=\"note-error\"", "x".repeat(501));
  }

  @Test
  void withTheTickTheAnswersAreCheckedAndThenConfirmed() {
    clerk.post("/permits/new", Typed.complete("confirm", "yes"));
    assertThat(clerk.address()).endsWith("/confirm");
    assertThat(clerk.words())
        .contains("Məlumatları yoxlayın", "Əbilov", "23.09.1985", "Bakı, Sumqayıt", "Əməkdaş");
    String permit = clerk.permit();

    clerk.post("/permits/" + permit + "/confirm", "version", clerk.version());

    assertThat(clerk.address()).isEqualTo("/permits/" + permit);
    assertThat(clerk.words())
        .contains("İcazə təsdiqləndi və DİN-ə göndərildi.", "TƏSDİQLƏNMİŞ", "10-AZ-158")
        .contains("Yaradılıb", "Təsdiqlənib və DİN-ə göndərilib", "Nigar Həsənova");
    assertThat(clerk.page()).doesNotContain("/edit\"", "/delete\"");
  }

  @Test
  void aSecondConfirmIsTheSameConfirmation() {
    clerk.post("/permits/new", Typed.complete("confirm", "yes"));
    String permit = clerk.permit();
    clerk.post("/permits/" + permit + "/confirm", "version", "1");

    clerk.post("/permits/" + permit + "/confirm", "version", "1");

    assertThat(clerk.status()).isEqualTo(200);
    assertThat(clerk.all("(Təsdiqlənib və DİN-ə göndərilib)")).hasSize(1);
  }

  @Test
  void aForeignPlateIsAskedAboutAndAccepted() {
    clerk.post("/permits/new", Typed.complete("plate", "AB 123 CD", "confirm", "yes"));
    assertThat(clerk.words()).contains("Bu, Azərbaycan nişanına oxşamır. Belədir?");
    String permit = clerk.permit();

    clerk.post("/permits/" + permit + "/confirm", "version", "1");
    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page()).contains("href=\"#sure-plate\"", "id=\"sure-plate-error\"");

    clerk.post("/permits/" + permit + "/confirm", "version", "1", "sure-plate", "yes");
    assertThat(clerk.words()).contains("TƏSDİQLƏNMİŞ", "AB123CD");
  }

  @Test
  void anIncompleteDraftThatIsToBeConfirmedLeadsToItsFaults() {
    clerk.post("/permits/new", "plate", "10-AZ-158");
    String permit = clerk.permit();

    clerk.get("/permits/" + permit + "/confirm");

    assertThat(clerk.status()).isEqualTo(422);
    assertThat(clerk.page()).contains("href=\"#start\"", "action=\"/permits/" + permit + "/edit\"");
  }
}
