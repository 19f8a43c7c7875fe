package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list with 22 permits: 20 drafts, one confirmed, one empty draft. */
class PermitListTest {
  private static final PortalUnderTest PORTAL = new PortalUnderTest();
  private static final Visitor CLERK = PORTAL.visitor("seal-beta");

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @BeforeAll
  static void fill() {
    enter(Typed.complete("pin", "5ZZ0A99", "firstName", "Ülviyyə", "confirm", "yes"));
    CLERK.post("/permits/" + CLERK.permit() + "/confirm", "version", "1");
    for (int i = 10; i < 30; i++) {
      enter(Typed.complete("pin", "2480R" + i, "plate", "90-ZZ-1" + i));
    }
    enter();
  }

  private static void enter(String... form) {
    PORTAL.pass(Duration.ofSeconds(1));
    CLERK.get("/permits/new");
    CLERK.post("/permits/new", form);
  }

  @Test
  void theColumnsAreThoseOfTheService() {
    CLERK.get("/permits");

    assertThat(CLERK.all("<th scope=\"col\" class=\"govuk-table__header\">([^<]+)</th>"))
        .containsExactly(
            "#", "Təşkilat", "Nəqliyyat vasitəsi", "Əməkdaş", "Vəzifəsi", "Zona", "Əməliyyatlar");
    assertThat(CLERK.words()).contains("2480R29 - Elmin Əbilov", "90-ZZ-129", "Bakı, Sumqayıt");
  }

  @Test
  void aConfirmedOneHasATagInPlaceOfEditAndDelete() {
    CLERK.get("/permits?page=2");

    assertThat(CLERK.words()).contains("5ZZ0A99 - Ülviyyə Əbilov", "22", "TƏSDİQLƏNMİŞ");
    assertThat(CLERK.all("(/edit\")")).hasSize(1);
    assertThat(CLERK.page()).contains("aria-label=\"Səhifə 2\" aria-current=\"page\"");
  }

  @Test
  void aPageThatIsNoMoreLeadsToTheLast() {
    CLERK.get("/permits?page=900");

    assertThat(CLERK.address()).isEqualTo("/permits?page=2");
  }

  @Test
  void aSearchedNameNeverStandsInAnAddress() {
    CLERK.get("/permits");
    CLERK.post("/permits/search", "text", "ulviyye", "state", "confirmed");

    assertThat(CLERK.address()).isEqualTo("/permits?search=on&state=confirmed");
    assertThat(CLERK.words()).contains("Tapılan icazələr: 1", "5ZZ0A99 - Ülviyyə Əbilov");
    assertThat(CLERK.page()).contains("value=\"ulviyye\"");
  }

  @Test
  void theSearchIsForgottenWhereTheAddressDoesNotNameIt() {
    CLERK.get("/permits");
    CLERK.post("/permits/search", "text", "5zz 0a99");
    assertThat(CLERK.words()).contains("Tapılan icazələr: 1");

    CLERK.get("/permits");

    assertThat(CLERK.words()).contains("Tapılan icazələr: 22");
  }

  @Test
  void theFilterStaysOnAllPages() {
    CLERK.get("/permits?state=draft&territory=&page=1");

    assertThat(CLERK.page()).contains("href=\"/permits?state=draft&amp;page=2\"");
    assertThat(CLERK.words()).contains("Tapılan icazələr: 21");
  }

  @Test
  void aFilterByDaysFindsWhatHoldsThen() {
    CLERK.get("/permits?from=21.04.2020");
    assertThat(CLERK.words()).contains("Tapılan icazələr: 0");

    CLERK.get("/permits?from=20.04.2020&territory=baki");
    assertThat(CLERK.words()).contains("Tapılan icazələr: 1");
  }

  @Test
  void aDayThatIsNoneIsAFaultOfTheFilter() {
    CLERK.get("/permits?from=dünən");

    assertThat(CLERK.page()).contains("<title>Xəta:", "href=\"#from\"", "id=\"from-error\"");
  }
}
