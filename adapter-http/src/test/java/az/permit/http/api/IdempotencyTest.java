package az.permit.http.api;

import static az.permit.http.api.Permits.PERMITS;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.IdempotencyKeys;
import az.permit.http.api.Caller.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private static final Map<String, String> KEY = Map.of("Idempotency-Key", "k-1");

  private final ApiServer server = ApiServer.open();
  private final Caller seal = server.as(People.MILL_SEAL);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sentAgainUnderOneKeyIsDoneOnceAndAnsweredTheSame() {
    Reply first = create(1, KEY);

    Reply second = create(1, KEY);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void withoutAKeyEachIsDone() {
    create(1, Map.of());
    create(1, Map.of());

    assertThat(total()).isEqualTo(2);
  }

  @Test
  void anotherBodyAddressOrVersionUnderTheSameKeyIsRefused() {
    String path = PERMITS + "/" + create(1, KEY).id() + "/confirmation";

    assertThat(create(2, KEY).problem()).isEqualTo("key-reused");
    assertThat(seal.send("POST", path, "", with("*")).status()).isEqualTo(422);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void anotherPersonsOrOrganisationsKeyIsAnotherKey() {
    create(1, KEY);

    Reply bakers = server.as(People.BAKER).send("POST", PERMITS, Permits.form(2), KEY);

    assertThat(bakers.status()).isEqualTo(201);
  }

  @Test
  void ofManyAtOnceOneRuns() throws Exception {
    List<Callable<Integer>> requests = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> requests.add(() -> create(1, KEY).status()));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(requests)) {
      answers.add(answer.get());
    }
    threads.shutdown();

    assertThat(answers).contains(201).isSubsetOf(201, 409);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void whileTheFirstRunsTheSecondIsAskedToWait() {
    create(1, Map.of("Idempotency-Key", "another")); // by which we learn what tells it apart
    // Somebody began the very same request and has not finished it.
    server.keys.begin(
        server.keys.lastOwner, "k-1", server.keys.lastFingerprint, server.clock.instant());

    Reply reply = create(1, KEY);

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.problem()).isEqualTo("key-running");
    assertThat(reply.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void whatIsDoneIsAnsweredEvenIfTheAnswerCannotBeKept() {
    server.keys.brokenAfterBegin = true;

    assertThat(create(1, KEY).status()).isEqualTo(201);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void whoeverDiedOverItIsTakenOverAfterAMinute() {
    server.keys.brokenAfterBegin = true;
    create(1, KEY);
    server.keys.brokenAfterBegin = false;
    assertThat(create(1, KEY).status()).isEqualTo(409);

    server.clock.advance(IdempotencyKeys.TAKEN_OVER_AFTER);

    assertThat(create(1, KEY).status()).isEqualTo(201);
  }

  @Test
  void aRefusalIsNotKept() {
    Reply draft = create(1, Map.of());
    String path = PERMITS + "/" + draft.id() + "/withdrawal";
    assertThat(seal.send("POST", path, "", KEY).status()).isEqualTo(409);
    seal.send("POST", PERMITS + "/" + draft.id() + "/confirmation", "", Map.of("If-Match", "*"));

    assertThat(seal.send("POST", path, "", KEY).status()).isEqualTo(200);
  }

  @Test
  void afterADayAKeyIsForgotten() {
    create(1, KEY);
    server.clock.advance(IdempotencyKeys.KEPT);
    Caller again = server.as(People.MILL_SEAL); // sessions do not last that long

    again.send("POST", PERMITS, Permits.form(1), KEY);

    assertThat(again.get(PERMITS).json().path("total").asLong()).isEqualTo(2);
  }

  @Test
  void aKeyOfAnotherFormIsRefused() {
    for (String key : List.of("", "a b", "x".repeat(256))) {
      assertThat(create(1, Map.of("Idempotency-Key", key)).problem())
          .as(key)
          .isEqualTo("key-malformed");
    }
    assertThat(total()).isZero();
  }

  @Test
  void withoutTheRecordsOfKeysNothingIsDone() {
    server.keys.broken = true;

    assertThat(create(1, KEY).status()).isEqualTo(503);
    assertThat(total()).isZero();
  }

  private Map<String, String> with(String tag) {
    return Map.of("Idempotency-Key", "k-1", "If-Match", tag);
  }

  private Reply create(int number, Map<String, String> headers) {
    return seal.send("POST", PERMITS, Permits.form(number), headers);
  }

  private long total() {
    return seal.get(PERMITS).json().path("total").asLong();
  }
}
