package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where an organisation is told of decisions away from the portal. */
class ContactsTest {
  private static final String PAGE = "/notifications/contacts";

  private final PortalUnderTest portal = new PortalUnderTest();
  private final Visitor seal = portal.visitor("seal-alpha");

  @AfterEach
  void stop() {
    portal.close();
  }

  private void save(String phone, String email) {
    seal.get(PAGE);
    seal.post(PAGE, "sms", phone, "email", email);
  }

  @Test
  void contactsAreSavedAndShownAgain() {
    save("050 123 45 67", "muhasib@alfa.az");
    assertThat(seal.words()).contains("Əlaqə məlumatları yadda saxlanıldı.");

    seal.get(PAGE);

    assertThat(seal.page()).contains("value=\"994501234567\"", "value=\"muhasib@alfa.az\"");
  }

  @Test
  void anEmptyFieldTakesAContactBack() {
    save("0501234567", "muhasib@alfa.az");
    save("", "muhasib@alfa.az");

    seal.get(PAGE);

    assertThat(seal.page()).doesNotContain("994501234567").contains("muhasib@alfa.az");
  }

  @Test
  void whatIsNoAddressIsAnsweredAtItsFieldAndNothingIsSaved() {
    save("12345", "muhasib@alfa.az");

    assertThat(seal.status()).isEqualTo(422);
    assertThat(seal.page()).contains("href=\"#sms\"", "value=\"12345\"", "id=\"sms-error\"");
    seal.get(PAGE);
    assertThat(seal.page()).doesNotContain("muhasib@alfa.az");
  }

  @Test
  void anotherOrganisationHasContactsOfItsOwn() {
    save("0501234567", "");

    Visitor other = portal.visitor("seal-beta");

    assertThat(other.get(PAGE).body()).doesNotContain("994501234567");
  }
}
