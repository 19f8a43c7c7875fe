package az.permit.http.api;

import static az.permit.http.api.Permits.PERMITS;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.port.Listings;
import az.permit.http.access.Person;
import az.permit.http.api.Caller.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PermitApiTest {
  private final ApiServer server = ApiServer.open();
  private final Caller seal = server.as(People.MILL_SEAL);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aDraftIsKeptAsItWasTyped() {
    Reply draft =
        seal.post(PERMITS, "{\"surname\":\"İSGƏNDƏROV\",\"territories\":[\"Bakı\",\"Gəncə\"]}");

    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.header("Location")).isEqualTo(PERMITS + "/" + draft.id());
    JsonNode form = seal.get(draft.header("Location")).json().path("form");
    assertThat(form.path("surname").asText()).isEqualTo("İSGƏNDƏROV");
    assertThat(form.path("territories").size()).isEqualTo(2);
    assertThat(form.has("pin")).isFalse();
  }

  @Test
  void aPermitIsReadWithItsHistoryAndWhatIsOpen() {
    JsonNode permit = seal.get(PERMITS + "/" + Permits.confirmed(seal, 1).id()).json();

    assertThat(permit.path("state").asText()).isEqualTo("confirmed");
    assertThat(permit.path("code").asText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(permit.path("history").findValuesAsText("deed"))
        .containsExactly("created", "confirmed");
    assertThat(permit.path("history").get(0).has("pin")).isFalse();
    assertThat(permit.path("open").get(0).asText()).isEqualTo("withdraw");
  }

  @Test
  void aDraftSaysWhatItLacksAndWhatIsUnusual() {
    String form = Permits.form(1).replace("10-AZ-158", "B-XY 123").replace("2020-04-06", "x");
    JsonNode permit = seal.get(PERMITS + "/" + seal.post(PERMITS, form).id()).json();

    assertThat(permit.path("violations").findValuesAsText("rule")).containsExactly("not-a-date");
    assertThat(permit.path("questions").findValuesAsText("question"))
        .containsExactly("foreign-plate");
  }

  @Test
  void anEditNeedsTheVersionThatWasSeen() {
    Reply draft = Permits.draft(seal, 1);
    String path = PERMITS + "/" + draft.id();

    assertThat(seal.send("PUT", path, Permits.form(2), Map.of()).problem())
        .isEqualTo("version-missing");
    assertThat(seal.send("DELETE", path, "", Map.of()).status()).isEqualTo(428);
    assertThat(seal.post(path + "/confirmation", "").status()).isEqualTo(428);
    Reply edited = edit(path, draft.header("ETag"), 2);
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void whoEditsAnOldVersionIsShownTheNewOne() {
    Reply draft = Permits.draft(seal, 1);
    String path = PERMITS + "/" + draft.id();
    edit(path, draft.header("ETag"), 2);

    Reply second = edit(path, draft.header("ETag"), 3);

    assertThat(second.status()).isEqualTo(412);
    assertThat(second.problem()).isEqualTo("version-changed");
    assertThat(second.header("ETag")).isEqualTo("\"2\"");
    assertThat(second.json().path("current").path("form").path("pin").asText())
        .isEqualTo(Listings.pin(2).value());
  }

  @Test
  void aTagThatIsNoneOfOursFitsNothing() {
    Reply draft = Permits.draft(seal, 1);

    for (String tag : List.of("W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", "\"99999999999\"")) {
      assertThat(edit(PERMITS + "/" + draft.id(), tag, 2).status()).as(tag).isEqualTo(412);
    }
  }

  @Test
  void ofManyEditsAtOnceOneWins() throws Exception {
    Reply draft = Permits.draft(seal, 1);
    String path = PERMITS + "/" + draft.id();
    List<Callable<Integer>> edits = new ArrayList<>();
    IntStream.range(0, 50)
        .forEach(i -> edits.add(() -> edit(path, draft.header("ETag"), i).status()));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(edits)) {
      answers.add(answer.get());
    }
    threads.shutdown();

    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 412).hasSize(49);
  }

  @Test
  void aConfirmedPermitIsNotEdited() {
    Reply confirmed = Permits.confirmed(seal, 1);

    Reply edited = edit(PERMITS + "/" + confirmed.id(), confirmed.header("ETag"), 2);

    assertThat(edited.status()).isEqualTo(409);
    assertThat(edited.problem()).isEqualTo("wrong-state");
    assertThat(edited.json().path("state").asText()).isEqualTo("confirmed");
  }

  @Test
  void aSecondConfirmIsTheSameConfirmation() {
    Reply draft = Permits.draft(seal, 1);
    String path = PERMITS + "/" + draft.id() + "/confirmation";
    Map<String, String> version = Map.of("If-Match", draft.header("ETag"));

    Reply first = seal.send("POST", path, "", version);
    Reply second = seal.send("POST", path, "", version);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void aFaultyFormIsNotConfirmedAndEveryFaultIsNamed() {
    Reply draft =
        seal.post(PERMITS, "{\"pin\":\"OOOOOOO\",\"start\":\"40.04.2020\",\"note\":\"canary\"}");

    Reply refused =
        seal.send(
            "POST", PERMITS + "/" + draft.id() + "/confirmation", "", Map.of("If-Match", "*"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("invalid-form");
    assertThat(refused.json().path("violations").findValuesAsText("field"))
        .contains("pin", "surname", "start", "end", "type", "territories");
    assertThat(refused.json().path("violations").findValuesAsText("value")).contains("40.04.2020");
    assertThat(refused.body()).doesNotContain("OOOOOOO", "canary");
  }

  @Test
  void faultsAreToldInTheLanguageThatIsAskedFor() {
    String path = PERMITS + "/" + seal.post(PERMITS, "{}").id() + "/confirmation";
    Map<String, String> words =
        Map.of(
            "az", "Bu sahəni doldurun.",
            "en-GB,en;q=0.9", "Fill in this field.",
            "de, ru;q=0.5", "Заполните это поле.",
            "de", "Bu sahəni doldurun.",
            "&&", "Bu sahəni doldurun.");

    words.forEach(
        (language, text) ->
            assertThat(
                    seal.send(
                            "POST", path, "", Map.of("If-Match", "*", "Accept-Language", language))
                        .body())
                .as(language)
                .contains(text));
  }

  @Test
  void manyAreConfirmedAndARefusalOfOneStopsNoOther() {
    String good = Permits.draft(seal, 1).id();
    String faulty = seal.post(PERMITS, "{}").id();
    String body =
        "{\"permits\":[{\"id\":\"%s\",\"version\":1},{\"id\":\"%s\",\"version\":1},{\"id\":\"p-0\",\"version\":1}]}"
            .formatted(good, faulty);

    JsonNode results = seal.post(PERMITS + "/confirmations", body).json().path("results");

    assertThat(results.get(0).path("permit").path("state").asText()).isEqualTo("confirmed");
    assertThat(results.get(1).path("problem").path("type").asText()).endsWith("/invalid-form");
    assertThat(results.get(2).path("problem").path("status").asInt()).isEqualTo(404);
  }

  @Test
  void aDraftIsDeletedForGood() {
    Reply draft = Permits.draft(seal, 1);
    String path = PERMITS + "/" + draft.id();

    Reply deleted = seal.send("DELETE", path, "", Map.of("If-Match", draft.header("ETag")));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(seal.get(path).status()).isEqualTo(404);
  }

  @Test
  void anApprovedPermitIsWithdrawnAndCopiedToAmendIt() {
    Reply confirmed = Permits.confirmed(seal, 1);
    server.mia.decide(
        List.of(
            new MiaDecision(
                "d-1", confirmed.id(), 1, MiaDecision.Verdict.APPROVED, "", Listings.MADE)),
        Listings.MADE);
    String path = PERMITS + "/" + confirmed.id();

    Reply amended = seal.post(path + "/amendments", "");

    assertThat(amended.status()).isEqualTo(201);
    assertThat(amended.json().path("withdrawn").path("state").asText()).isEqualTo("withdrawn");
    JsonNode draft = seal.get(amended.header("Location")).json();
    assertThat(draft.path("state").asText()).isEqualTo("draft");
    assertThat(draft.path("form").path("pin").asText()).isEqualTo(Listings.pin(1).value());
    assertThat(seal.post(path + "/withdrawal", "").status()).isEqualTo(200);
    assertThat(seal.post(path + "/copies", "").status()).isEqualTo(201);
  }

  @Test
  void aClerkWithoutPinIsToldToSignInWithOne() {
    Caller clerk =
        server.as(
            new Person(
                "seal",
                "name",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                People.MILL_SEAL.acting(),
                Set.of(),
                People.MILL_SEAL.mandates(),
                People.MILL_SEAL.acting()));

    assertThat(clerk.get(PERMITS).problem()).isEqualTo("pin-missing");
  }

  @Test
  void whatCannotBeStoredNowIsToBeSentAgain() {
    server.broken = true;

    Reply reply = seal.post(PERMITS, "{}");

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("unavailable");
    assertThat(reply.header("Retry-After")).isEqualTo("5");
  }

  private Reply edit(String path, String tag, int number) {
    return seal.send("PUT", path, Permits.form(number), Map.of("If-Match", tag));
  }
}
