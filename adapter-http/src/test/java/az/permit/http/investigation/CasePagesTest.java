package az.permit.http.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditSubject;
import az.permit.core.port.Messages;
import az.permit.http.portal.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an investigator sees and decides, in a browser without JavaScript. */
class CasePagesTest {
  private static final String PHONE = Messages.phone(21).value();
  private static final String DOCUMENT = Messages.document(21).number();

  private final CasesUnderTest cases = new CasesUnderTest();
  private final Visitor investigator = cases.visitor("investigator");

  @BeforeEach
  void suspect() {
    cases.coolDown(21, 1);
    cases.denial(2);
  }

  @AfterEach
  void stop() {
    cases.close();
  }

  private List<String> listed() {
    return investigator.all("href=\"/cases/([a-z]-[0-9a-f]+)\"");
  }

  private String phoneCase() {
    investigator.get("/cases?rule=documents-of-one-phone");
    assertThat(listed()).hasSize(1);
    return listed().get(0);
  }

  private List<AuditEntry> entries() {
    return cases.trail().about(AuditSubject.of(Messages.phone(21)), Long.MAX_VALUE, 10);
  }

  @Test
  void bothKindsStandInTheListWithMasksAndWithoutScript() {
    investigator.get("/cases");

    assertThat(listed()).hasSize(2);
    assertThat(investigator.words())
        .contains("Bir telefondan çox sənəd", "Əməkdaş təkzib edib", "AÇIQ", "••••21");
    assertThat(investigator.page()).doesNotContain(PHONE, " style=", " onclick=");
    assertThat(investigator.all("(<h1)")).hasSize(1);
  }

  @Test
  void theListIsNarrowedByStateRuleAndDay() {
    for (String one : List.of("rule=denied", "from=2020-04-06&rule=denied", "state=open")) {
      investigator.get("/cases?" + one);
      assertThat(listed()).as(one).isNotEmpty();
    }
    for (String none : List.of("state=dismissed", "from=2020-04-07", "until=2020-04-05")) {
      investigator.get("/cases?" + none);
      assertThat(listed()).as(none).isEmpty();
      assertThat(investigator.words()).contains("Belə hal yoxdur.");
    }
    investigator.get("/cases?from=05.04.2020");
    assertThat(investigator.words()).contains("Günü 2020-04-05 kimi yazın");
  }

  @Test
  void aLongListGoesOnOnTheNextPage() {
    for (int i = 100; i < 130; i++) {
      cases.coolDown(i, i);
    }
    investigator.get("/cases?state=open");
    assertThat(listed()).hasSize(25);
    String next = investigator.all("href=\"([^\"]+)\" rel=\"next\"").get(0);

    investigator.get(next.replace("&amp;", "&"));

    assertThat(listed()).hasSize(7);
  }

  @Test
  void theEvidenceIsMaskedUntilItIsAskedFor() {
    String id = phoneCase();
    investigator.get("/cases/" + id);
    assertThat(investigator.words()).contains("count=13", "granted", "2 AZE ••••21");
    assertThat(investigator.page()).doesNotContain(PHONE, DOCUMENT);

    investigator.post("/cases/" + id + "/reveal");

    assertThat(investigator.status()).isEqualTo(200);
    assertThat(investigator.words()).contains(PHONE, "AZE " + DOCUMENT, "14:20-17:20");
    assertThat(entries())
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            tuple(AuditAction.SEEN, "case " + id + " in full"),
            tuple(AuditAction.SEEN, "case " + id));
  }

  @Test
  void aDecisionNeedsAChoiceAndAReason() {
    String id = phoneCase();
    investigator.get("/cases/" + id);
    investigator.post("/cases/" + id + "/decision", "version", "0", "reason", "ailə");
    assertThat(investigator.status()).isEqualTo(422);
    assertThat(investigator.page()).contains("href=\"#state\"", "id=\"state\"", ">ailə<");

    investigator.post("/cases/" + id + "/decision", "version", "0", "state", "dismissed");

    assertThat(investigator.status()).isEqualTo(422);
    assertThat(investigator.page()).contains("href=\"#reason\"", "<title>Xəta:");
  }

  @Test
  void whatIsDecidedStandsOnTheCaseAndInTheTrail() {
    String id = phoneCase();
    investigator.get("/cases/" + id);

    investigator.post(
        "/cases/" + id + "/decision",
        "version",
        "0",
        "state",
        "dismissed",
        "reason",
        "Kənd telefonu");

    assertThat(investigator.address()).isEqualTo("/cases/" + id);
    assertThat(investigator.words()).contains("ƏSASSIZ", "Kənd telefonu");
    assertThat(entries())
        .extracting(AuditEntry::action, AuditEntry::detail)
        .contains(tuple(AuditAction.CASE_DECIDED, "case " + id + " dismissed"));
  }

  @Test
  void whoDidNotSeeTheLastDecisionIsShownIt() {
    String id = phoneCase();
    investigator.get("/cases/" + id);
    String path = "/cases/" + id + "/decision";
    investigator.post(path, "version", "0", "state", "dismissed", "reason", "Kənd telefonu");

    investigator.post(path, "version", "0", "state", "confirmed", "reason", "yox");

    assertThat(investigator.status()).isEqualTo(409);
    assertThat(investigator.words()).contains("Bu arada başqa qərar verilib", "Kənd telefonu");
  }

  @Test
  void aFileHoldsNoPersonAndNoFormulaAndIsEntered() {
    String csv = investigator.get("/cases/export.csv").body();

    assertThat(csv).contains("documents-of-one-phone", "••••21", "'=1+1").doesNotContain(PHONE);
    assertThat(csv.lines()).hasSize(3);
    assertThat(cases.trail().read(1, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.EXPORTED, "cases 2"));
    assertThat(investigator.get("/cases/export.json?rule=denied").body())
        .startsWith("[{\"id\":")
        .contains("\"evidence\":\"=1+1\"")
        .doesNotContain("documents-of-one-phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"citizen", "police", "call-centre", "seal-alpha"})
  void nobodyElseSeesCases(String person) {
    String id = phoneCase();
    Visitor other = cases.visitor(person);
    for (String path : List.of("", "/export.csv", "/export.json", "/" + id)) {
      assertThat(other.get("/cases" + path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aCaseThatIsNoneIsNotFound() {
    assertThat(investigator.get("/cases/c-0").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"az,Araşdırılan hallar", "en,Cases", "ru,Дела"})
  void thePagesSpeakTheLanguageThatIsChosen(String language, String title) {
    investigator.get("/cases?lang=" + language);

    assertThat(investigator.words()).contains(title);
  }
}
