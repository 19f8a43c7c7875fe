package az.permit.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several drafts are confirmed together. */
class SelectionTest {
  private final PortalUnderTest portal = new PortalUnderTest();
  private final Visitor clerk = portal.visitor("seal-alpha");

  @AfterEach
  void stop() {
    portal.close();
  }

  @BeforeEach
  void enterThreeDrafts() {
    enter(Typed.complete("pin", "2480RZ1"));
    enter(Typed.complete("pin", "2480RZ2", "plate", "XX1"));
    enter("plate", "10-AZ-158");
    clerk.get("/permits");
  }

  private void enter(String... form) {
    clerk.get("/permits/new");
    clerk.post("/permits/new", form);
  }

  @Test
  void whatIsReadyIsConfirmedAndTheRestIsNamed() {
    clerk.post("/permits/selected", selected());
    assertThat(clerk.words())
        .contains("Təsdiqlənməyə hazır: 1 2480RZ1 - Elmin Əbilov, 10-az-158")
        .contains("Ayrıca baxılmalı: 2");

    List<String> ready = clerk.all("type=\"hidden\" name=\"permit\" value=\"([^\"]+)\"");
    clerk.post("/permits/selected/confirm", "permit", ready.get(0));

    assertThat(clerk.words()).contains("Təsdiqlənən icazələr: 1");
    assertThat(clerk.get("/permits?state=confirmed").body()).contains("2480RZ1");
    assertThat(clerk.words()).contains("Tapılan icazələr: 1");
  }

  @Test
  void aDraftThatChangedMeanwhileIsNotConfirmed() {
    List<String> references = clerk.all("type=\"checkbox\" value=\"(p-[^\"]+)\"");
    String complete = references.get(2);
    String id = complete.substring(0, complete.indexOf('.'));
    clerk.get("/permits/" + id + "/edit");
    clerk.post("/permits/" + id + "/edit", Typed.complete("version", "1", "rank", "mayor"));

    clerk.post("/permits/selected/confirm", "permit", complete);

    assertThat(clerk.words()).contains("Ayrıca baxılmalı: 1");
    clerk.get("/permits?state=confirmed");
    assertThat(clerk.words()).contains("Tapılan icazələr: 0");
  }

  @Test
  void theAddressOfTheFormLoadedAnewLeadsToTheList() {
    assertThat(clerk.get("/permits/selected?lang=az").uri().getPath()).isEqualTo("/permits");
    assertThat(clerk.get("/permits/selected/confirm").uri().getPath()).isEqualTo("/permits");
    assertThat(clerk.get("/authorisations/take-back").uri().getPath()).isEqualTo("/authorisations");
  }

  @Test
  void nothingSelectedIsSaid() {
    clerk.post("/permits/selected", "permit", "something else");

    assertThat(clerk.words()).contains("Heç bir qaralama seçilməyib.");
  }

  private String[] selected() {
    return clerk.all("type=\"checkbox\" value=\"(p-[^\"]+)\"").stream()
        .flatMap(reference -> List.of("permit", reference).stream())
        .toArray(String[]::new);
  }
}
