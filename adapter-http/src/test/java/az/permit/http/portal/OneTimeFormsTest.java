package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is sent twice, by a double click for instance, does its work once. */
class OneTimeFormsTest {
  private final PortalUnderTest portal = new PortalUnderTest();
  private final Visitor clerk = portal.visitor("seal-alpha");
  private String number = "";

  @BeforeEach
  void openTheForm() {
    clerk.get("/permits/new");
    number = clerk.number();
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void aFormSentTwiceLeadsToTheSameDraft() {
    clerk.post("/permits/new", "plate", "10-AZ-158", "once", number);
    String draft = clerk.address();
    clerk.get("/permits/new");

    clerk.post("/permits/new", "plate", "10-AZ-158", "once", number);

    assertThat(clerk.address()).isEqualTo(draft);
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aFormSentTwiceAtOnceLeadsToTheSameDraft() {
    IntStream.range(0, 8)
        .mapToObj(
            any ->
                CompletableFuture.runAsync(
                    () -> clerk.postUnseen("/permits/new", "plate", "10-AZ-158", "once", number)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void everyFormHasANumberOfItsOwn() {
    clerk.get("/permits/new");

    assertThat(clerk.number()).isNotEqualTo(number);
  }

  @Test
  void theSameFormWithAnotherTextInItIsAnotherDraft() {
    clerk.post("/permits/new", "plate", "10-AZ-158", "once", number);
    clerk.get("/permits/new");

    clerk.post("/permits/new", "plate", "10-AZ-159", "once", number);

    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void aFormWithFaultsIsJudgedEachTime() {
    for (int i = 0; i < 2; i++) {
      clerk.post("/permits/new", "confirm", "yes", "once", number);

      assertThat(clerk.status()).isEqualTo(422);
      assertThat(clerk.page()).contains("href=\"#start\"");
    }
  }

  @Test
  void anEditSentTwiceIsNoConflict() {
    clerk.post("/permits/new", "plate", "10-AZ-158");
    String draft = clerk.address();
    clerk.get(draft + "/edit");
    String version = clerk.version();
    String once = clerk.number();

    for (int i = 0; i < 2; i++) {
      clerk.post(draft + "/edit", "version", version, "plate", "10-AZ-159", "once", once);

      assertThat(clerk.status()).isEqualTo(200);
      assertThat(clerk.address()).isEqualTo(draft);
    }
  }

  @Test
  void aNumberIsWorthNothingInAnotherSession() {
    clerk.post("/permits/new", "plate", "10-AZ-158", "once", number);
    Visitor other = portal.visitor("seal-beta");
    other.get("/permits/new");

    other.post("/permits/new", "plate", "10-AZ-158", "once", number);

    assertThat(other.status()).isEqualTo(200);
    assertThat(other.address()).startsWith("/permits/p-").isNotEqualTo(clerk.address());
  }

  private int drafts() {
    clerk.get("/permits");
    return clerk.all("href=\"(/permits/p-[0-9a-f]+)\"").stream().distinct().toList().size();
  }
}
