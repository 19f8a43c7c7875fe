package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clerks with one draft. */
class EditConflictTest {
  private static final PortalUnderTest PORTAL = new PortalUnderTest();

  private final Visitor first = PORTAL.visitor("seal-alpha");
  private final Visitor second = PORTAL.visitor("seal-alpha");
  private String permit = "";

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @BeforeEach
  void bothOpenTheDraft() {
    first.get("/permits/new");
    first.post("/permits/new", Typed.complete());
    permit = first.permit();
    first.get("/permits/" + permit + "/edit");
    second.get("/permits/" + permit + "/edit");
    first.post(edit(), Typed.complete("version", first.version(), "position", "mühəndis"));
    second.post(edit(), Typed.complete("version", second.version(), "rank", "mayor"));
  }

  @Test
  void theSecondSeesTheDifferenceFieldByField() {
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.words())
        .contains("Vəzifəsi mühəndis baş mütəxəssis")
        .contains("Xüsusi rütbəsi – mayor")
        .doesNotContain("Başlama tarixi");
    second.get("/permits/" + permit);
    assertThat(second.words()).contains("mühəndis").doesNotContain("mayor");
  }

  @Test
  void theSecondMaySaveTheirsOnTop() {
    second.post(edit(), Typed.complete("version", second.version(), "rank", "mayor"));

    assertThat(second.words()).contains("Qaralama yadda saxlanıldı.", "mayor", "baş mütəxəssis");
  }

  @Test
  void theSecondMayTakeWhatWasSaved() {
    second.get(edit());

    assertThat(second.page()).contains("value=\"mühəndis\"").doesNotContain("mayor");
  }

  @Test
  void anEditThatNamesNoVersionIsAConflict() {
    first.post(edit(), Typed.complete());

    assertThat(first.status()).isEqualTo(412);
  }

  @Test
  void whatWasConfirmedMeanwhileIsEditedByNobody() {
    first.get("/permits/" + permit + "/confirm");
    first.post("/permits/" + permit + "/confirm", "version", first.version());

    second.post(edit(), Typed.complete("version", "2"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.words()).contains("TƏSDİQLƏNMİŞ");
  }

  private String edit() {
    return "/permits/" + permit + "/edit";
  }
}
