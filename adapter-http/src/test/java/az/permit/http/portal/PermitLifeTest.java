package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be done to a permit in each state, and what is told of it. */
class PermitLifeTest {
  private final PortalUnderTest portal = new PortalUnderTest();
  private final Visitor clerk = portal.visitor("seal-alpha");

  @AfterEach
  void stop() {
    portal.close();
  }

  private String confirmed(String... changes) {
    clerk.get("/permits/new");
    clerk.post("/permits/new", Typed.complete(changes));
    String permit = clerk.permit();
    clerk.get("/permits/" + permit + "/confirm");
    clerk.post("/permits/" + permit + "/confirm", "version", "1");
    return permit;
  }

  @Test
  void anApprovedPermitCountsAndIsPrintedWithoutMoreThanNeeded() {
    String permit = confirmed();
    portal.decide(permit, Verdict.APPROVED, "");

    clerk.get("/home");
    assertThat(clerk.words())
        .contains("1 İcazə verilmiş şəxslər", "1 İcazə verilmiş nəqliyyat vasitələri")
        .contains("Oxunmamış bildirişlər: 1");
    clerk.get("/permits/" + permit + "/print");
    assertThat(clerk.page()).contains("<svg class=\"permit-qr\"", "role=\"img\"");
    assertThat(clerk.words()).contains("06.04.2020 – 20.04.2020", "Elmin");
  }

  @Test
  void whatIsNotApprovedIsNotPrinted() {
    String permit = confirmed();

    clerk.get("/permits/" + permit + "/print");

    assertThat(clerk.address()).isEqualTo("/permits/" + permit);
  }

  @Test
  void aRejectionIsToldWithItsReasonAndMarkedAsRead() {
    String permit = confirmed();
    portal.decide(permit, Verdict.REJECTED, "FİN tapılmadı");

    clerk.get("/permits/" + permit);
    assertThat(clerk.words()).contains("İMTİNA EDİLMİŞ", "FİN tapılmadı");
    clerk.get("/notifications");
    assertThat(clerk.words()).contains("DİN icazədən imtina etdi", "YENİ", "FİN tapılmadı");

    String notice = clerk.all("name=\"notice\" value=\"([^\"]+)\"").get(0);
    clerk.post("/notifications/read", "notice", notice);

    assertThat(clerk.address()).isEqualTo("/notifications");
    assertThat(clerk.words()).contains("DİN icazədən imtina etdi").doesNotContain("YENİ");
    clerk.get("/home");
    assertThat(clerk.words()).doesNotContain("Oxunmamış");
  }

  @Test
  void aDraftIsDeletedAfterTheQuestion() {
    clerk.get("/permits/new");
    clerk.post("/permits/new", "plate", "10-AZ-158");
    String permit = clerk.permit();
    clerk.get("/permits/" + permit + "/delete");
    assertThat(clerk.words()).contains("Qaralamanı silmək istəyirsiniz?");

    clerk.post("/permits/" + permit + "/delete", "version", clerk.version());

    assertThat(clerk.words()).contains("Qaralama silindi.", "Tapılan icazələr: 0");
    assertThat(clerk.get("/permits/" + permit).statusCode()).isEqualTo(404);
  }

  @Test
  void aConfirmedPermitIsNotDeleted() {
    String permit = confirmed();

    assertThat(clerk.get("/permits/" + permit + "/delete").statusCode()).isEqualTo(409);
  }

  @Test
  void aPermitIsWithdrawn() {
    String permit = confirmed();
    clerk.get("/permits/" + permit + "/withdraw");
    clerk.post("/permits/" + permit + "/withdraw", "version", clerk.version());

    assertThat(clerk.words()).contains("İcazə geri götürüldü.", "GERİ GÖTÜRÜLMÜŞ");
  }

  @Test
  void aPermitIsAmendedByWithdrawingAndEditingItsCopy() {
    String permit = confirmed();
    clerk.get("/permits/" + permit + "/withdraw");
    clerk.post("/permits/" + permit + "/withdraw", "version", clerk.version(), "then", "copy");

    assertThat(clerk.address()).endsWith("/edit").doesNotContain(permit);
    assertThat(clerk.page()).contains("value=\"06.04.2020\"", "value=\"Əbilov\"");
    clerk.get("/permits/" + permit);
    assertThat(clerk.words()).contains("GERİ GÖTÜRÜLMÜŞ");
  }

  @Test
  void aPermitThatHasChangedIsNotWithdrawnUnseen() {
    String permit = confirmed();
    clerk.get("/permits/" + permit + "/withdraw");
    String seen = clerk.version();
    portal.decide(permit, Verdict.APPROVED, "");

    clerk.post("/permits/" + permit + "/withdraw", "version", seen);

    assertThat(clerk.status()).isEqualTo(412);
  }

  @Test
  void anyPermitIsCopied() {
    String permit = confirmed();
    portal.decide(permit, Verdict.REJECTED, "səbəb");
    clerk.get("/permits/" + permit);
    clerk.post("/permits/" + permit + "/copy");

    assertThat(clerk.words()).contains("Surət yaradıldı. Dəyişib təsdiqləyin.");
  }
}
