package az.permit.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.inspection.offline.ListFile;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.inspection.offline.ListTable;
import az.permit.core.inspection.offline.ListTerms;
import az.permit.core.inspection.offline.ListedPermit;
import az.permit.core.inspection.offline.Subject;
import az.permit.persistence.inspection.FolderLists;
import az.permit.persistence.keys.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's phone, with a network and without. */
class CheckBrowserTest {
  private static final String READY = "#check[data-ready=yes]";
  private static final String HASHES =
      """
      async ([file, typed, salt, rounds]) => {
        const list = await import(file);
        const bytes = Uint8Array.from(salt.match(/../g), (hex) => parseInt(hex, 16));
        const found = [];
        for (const subject of list.subjects(typed)) {
          const hash = await list.hash(subject, bytes, rounds);
          const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
          found.push(subject + "=" + hex);
        }
        return found.join(" ");
      }
      """;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private final ListedPermit standing = permit(1, "1111111");
  private final ListedPermit revoked = permit(2, "2222222");
  @TempDir private Path folder = Path.of("");
  private Stage stage;
  private Visitor officer;

  @BeforeEach
  void set() throws IOException {
    stage = Stage.set(folder);
    officer = stage.visitor().signedInAs("police");
  }

  @AfterEach
  void close() {
    officer.close();
    stage.close();
  }

  private ListedPermit permit(long code, String number) {
    return new ListedPermit(
        Set.of(Subject.of(PermitCode.of(code)), Subject.of(new IdentityDocument("AZE", number))),
        now,
        now.plus(Duration.ofDays(2)));
  }

  private ListTable table(ListedPermit... permits) {
    ListTable.Maker maker =
        new ListTable.Maker(new ListTerms(new UUID(7, 8), 32, "azerbaijan-3h", now));
    List.of(permits).forEach(maker::add);
    return maker.table();
  }

  /** As the service would, an hour later. */
  private void keepAListAndADelta() {
    ListSigner signer = SigningKey.load(folder.resolve("lists.key"));
    FolderLists lists = new FolderLists(folder.resolve("lists"));
    ListTable before = table(standing, revoked);
    Instant until = now.plus(Duration.ofHours(12));
    lists.keep(ListFile.of(signer.list(before, 1, now, until)));
    lists.keep(ListFile.of(signer.delta(before, 1, table(standing), 2, now, until)));
  }

  private void load() {
    officer.open("/check?lang=en");
    officer.page().waitForSelector(READY);
  }

  private String check(String typed) {
    officer.type(Map.of("check-typed", typed)).click("check-now");
    officer.page().waitForFunction("document.getElementById('check-result').textContent !== ''");
    return officer.text("#check-result");
  }

  private String checkByList(String typed) {
    officer.page().evaluate("document.getElementById('check-source').textContent = ''");
    officer.type(Map.of("check-typed", typed)).click("check-now");
    officer.awaitsHere("#check-source", "Answered by the list on this device");
    return officer.text("#check-result");
  }

  @Test
  void afterOneLoadAPhoneChecksWithoutANetworkUntilItsListExpires() {
    keepAListAndADelta();
    load();
    stage.endService();
    officer.page().reload();
    officer.page().waitForSelector(READY);

    assertThat(checkByList(PermitCode.of(1).value())).startsWith("A permit holds until");
    assertThat(checkByList("aze 1111111")).startsWith("A permit holds until");
    assertThat(checkByList(PermitCode.of(2).value())).isEqualTo("No permit holds");
    assertThat(checkByList("AZE 3333333")).isEqualTo("No permit holds");

    officer.page().clock().setFixedTime(now.plus(Duration.ofHours(12)).toEpochMilli());
    officer.type(Map.of("check-typed", "AZE 1111111")).click("check-now");
    officer.awaitsHere(
        "#check-result", "The list on this device has expired: go where there is a network");
  }

  @Test
  void withANetworkTheServiceIsAsked() {
    load();
    officer.type(Map.of("check-typed", "AZE 1111111")).click("check-now");

    officer.awaitsHere("#check-source", "Answered by the service");
    assertThat(officer.text("#check-result")).isEqualTo("No permit holds");
    assertThat(check("?")).isEqualTo("That is no code, document, PIN or number plate");
  }

  @Test
  void thePageReadsAndHashesAsTheServiceDoes() throws IOException {
    load();
    Object file = officer.page().evaluate("document.getElementById('check').dataset.list");
    for (String row : vectors()) {
      String[] columns = row.split("\\|", -1);
      Object[] all = {file, columns[0], columns[1], Integer.valueOf(columns[2])};

      assertThat(officer.page().evaluate(HASHES, List.of(all))).as(row).isEqualTo(columns[3]);
    }
  }

  private static List<String> vectors() throws IOException {
    try (InputStream table = Subject.class.getResourceAsStream("vectors.txt")) {
      if (table == null) {
        throw new IOException("expected vectors.txt beside the classes");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void everybodyCanReadThePage() {
    for (String language : List.of("az", "en", "ru")) {
      for (boolean dark : new boolean[] {false, true}) {
        officer.prefersDark(dark);
        officer.page().setViewportSize(320, 900);
        officer.open("/check?lang=" + language);
        officer.page().waitForSelector(READY);

        assertThat(Accessibility.faults(officer.page())).as(language).isEmpty();
        assertThat(officer.page().evaluate("document.body.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
  }
}
