package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what: seal holders, delegates, citizens, other organisations. */
class PortalAccessTest {
  private final PortalUnderTest portal = new PortalUnderTest();
  private final Visitor seal = portal.visitor("seal-alpha");

  @AfterEach
  void stop() {
    portal.close();
  }

  private String entered(String... changes) {
    seal.get("/permits/new");
    seal.post("/permits/new", Typed.complete(changes));
    return seal.permit();
  }

  private String confirmed(String... changes) {
    String permit = entered(changes);
    seal.get("/permits/" + permit + "/confirm");
    seal.post("/permits/" + permit + "/confirm", "version", "1");
    return permit;
  }

  private void grant() {
    seal.get("/authorisations/new");
    seal.post("/authorisations/new", "pin", "7uc 0c33", "cardNumber", "AZE 1000003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/edit", "/confirm", "/print", "/delete", "/withdraw"})
  void anotherOrganisationsPermitIsNotThere(String page) {
    String permit = entered();
    Visitor other = portal.visitor("seal-beta");

    assertThat(other.get("/permits/" + permit + page).statusCode()).isEqualTo(404);
    assertThat(other.get("/permits/p-0" + page).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "confirm", "delete", "withdraw", "copy"})
  void anotherOrganisationsPermitIsNotChanged(String deed) {
    String permit = entered();
    Visitor other = portal.visitor("seal-beta");
    other.get("/permits/new");

    other.post("/permits/" + permit + "/" + deed, Typed.complete("version", "1"));

    assertThat(other.status()).isEqualTo(404);
    seal.get("/permits/" + permit);
    assertThat(seal.words()).contains("QARALAMA");
  }

  @Test
  void aDelegateActsUntilItIsTakenBack() {
    grant();
    assertThat(seal.words()).contains("Səlahiyyət verildi.", "7UC0C33", "AZE1000003");
    Visitor delegate = portal.visitor("delegate");
    assertThat(delegate.address()).isEqualTo("/home");
    delegate.get("/permits/new");
    delegate.post("/permits/new", Typed.complete());
    assertThat(delegate.words()).contains("Qaralama yadda saxlanıldı.", "Ülviyyə Çələbi");

    seal.get("/authorisations");
    seal.post("/authorisations/take-back", "pin", "7UC0C33");
    assertThat(seal.words()).contains("Səlahiyyəti geri almaq istəyirsiniz?", "AZE1000003");
    seal.post("/authorisations/take-back/confirm", "pin", "7UC0C33");

    assertThat(seal.words()).contains("Səlahiyyət geri alındı.").doesNotContain("7UC0C33");
    assertThat(delegate.get("/permits").statusCode()).isEqualTo(403);
  }

  @Test
  void aDelegateNeitherSeesNorGrantsAuthorisations() {
    grant();
    Visitor delegate = portal.visitor("delegate");

    assertThat(delegate.page()).doesNotContain("/authorisations");
    assertThat(delegate.get("/authorisations").statusCode()).isEqualTo(403);
    delegate.get("/permits");
    delegate.post("/authorisations/new", "pin", "8HS0D44", "cardNumber", "AZE1000004");
    assertThat(delegate.status()).isEqualTo(403);
  }

  @Test
  void aGrantIsCheckedFieldByField() {
    seal.get("/authorisations/new");
    seal.post("/authorisations/new", "pin", "123", "cardNumber", "?");

    assertThat(seal.status()).isEqualTo(422);
    assertThat(seal.page())
        .contains("href=\"#pin\"", "href=\"#cardNumber\"", "value=\"123\"", "<title>Xəta:");
  }

  @Test
  void aCitizenSeesWhoListedThemAndDenies() {
    confirmed("pin", "4AB0J99");
    Visitor citizen = portal.visitor("citizen");
    citizen.get("/home");
    assertThat(citizen.address()).isEqualTo("/my-permits");
    assertThat(citizen.words()).contains("\"Alfa Təchizat\" MMC", "TƏSDİQLƏNMİŞ", "06.04.2020");

    String deny = citizen.all("href=\"(/my-permits/p-[^\"]+/deny)\"").get(0);
    citizen.get(deny);
    assertThat(citizen.words()).contains("Bu təşkilatda işləmədiyinizi bildirirsiniz?");
    citizen.post(deny);

    assertThat(citizen.words()).contains("Bildirdiyiniz qeydə alındı");
    seal.get("/notifications");
    assertThat(seal.words()).contains("Əməkdaş təşkilatınızda işlədiyini təkzib etdi");
  }

  @Test
  void aCitizenSeesNobodyElsesPermit() {
    String permit = confirmed();
    portal.decide(permit, Verdict.APPROVED, "");
    Visitor citizen = portal.visitor("citizen");
    citizen.get("/my-permits");

    assertThat(citizen.words()).contains("Sizin üçün alınmış icazə yoxdur.");
    assertThat(citizen.get("/my-permits/" + permit + "/deny").statusCode()).isEqualTo(404);
    citizen.get("/my-permits");
    citizen.post("/my-permits/" + permit + "/deny");
    assertThat(citizen.status()).isEqualTo(404);
  }

  @Test
  void whoIsNoClerkIsToldSo() {
    Visitor citizen = portal.visitor("citizen");

    assertThat(citizen.get("/permits").statusCode()).isEqualTo(403);
    assertThat(citizen.words()).contains("VÖEN");
  }

  @Test
  void whoIsNotSignedInIsAskedTo() {
    Visitor visitor = portal.visitor();
    visitor.get("/permits");

    assertThat(visitor.address()).isEqualTo("/sign-in?to=%2Fpermits");
  }

  @ParameterizedTest
  @CsvSource({
    "az,Əsas səhifə,İcazə verilmiş şəxslər,Yeni icazə yarat",
    "en,Home,Persons with a permit,Create a new permit",
    "ru,Главная,Лица с разрешением,Создать новое разрешение"
  })
  void thePortalSpeaksTheLanguageThatIsChosen(
      String language, String menu, String count, String button) {
    seal.get("/home?lang=" + language);
    seal.get("/home");

    assertThat(seal.words()).contains(menu, count, button);
  }

  @Test
  void everyPageHasOneHeadingOfTheFirstLevel() {
    String permit = confirmed();
    for (String page :
        new String[] {
          "/home",
          "/permits",
          "/permits/new",
          "/permits/" + permit,
          "/authorisations",
          "/authorisations/new",
          "/notifications",
          "/my-permits",
          "/permits/" + permit + "/withdraw"
        }) {
      seal.get(page);
      assertThat(seal.status()).as(page).isEqualTo(200);
      assertThat(seal.all("(<h1)")).as(page).hasSize(1);
      assertThat(seal.page()).as(page).doesNotContain(" style=", "<style", " onclick=");
    }
  }
}
