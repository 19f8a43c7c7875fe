package az.permit.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.core.port.IdempotencyKeys.Begun;
import az.permit.core.port.IdempotencyKeys.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyKeys} must do. */
public abstract class IdempotencyKeysContract {
  private static final Instant NOW = Instant.parse("2020-04-06T10:20:05.123456Z");
  private static final Instant DEAD = NOW.plus(IdempotencyKeys.TAKEN_OVER_AFTER);
  private static final Instant FORGOTTEN = NOW.plus(IdempotencyKeys.KEPT);
  private static final Answer CREATED =
      new Answer(
          201,
          Map.of("ETag", "\"1\"", "Location", "/api/v1/permits/p-1"),
          "{\"surname\":\"Şıxəliyev\"}");

  private IdempotencyKeys keys;

  /** Empty ones for each test. */
  protected abstract IdempotencyKeys empty();

  @BeforeEach
  void start() {
    keys = empty();
  }

  private Begun begin(Instant now) {
    return keys.begin("mill", "k-1", "POST draft", now);
  }

  private Claim claim(Instant now) {
    return claimed(begin(now));
  }

  private static Claim claimed(Begun begun) {
    assertThat(begun).isInstanceOf(Begun.New.class);
    return ((Begun.New) begun).claim();
  }

  @Test
  void theFirstRunsAndTheOthersWaitUntilItIsFinished() {
    Claim claim = claim(NOW);

    assertThat(begin(DEAD.minusMillis(1))).isEqualTo(new Begun.Running());
    keys.finish(claim, CREATED);
    assertThat(begin(NOW.plusSeconds(2))).isEqualTo(new Begun.Answered(CREATED));
    assertThat(begin(FORGOTTEN.minusMillis(1))).isEqualTo(new Begun.Answered(CREATED));
  }

  @Test
  void anAnswerWithoutHeadersAndBodyComesBackAsItWas() {
    Answer none = new Answer(204, Map.of(), "");
    keys.finish(claim(NOW), none);

    assertThat(begin(NOW)).isEqualTo(new Begun.Answered(none));
  }

  @Test
  void anotherRequestUnderTheSameKeyIsAMismatchFromTheStart() {
    Claim claim = claim(NOW);
    assertThat(keys.begin("mill", "k-1", "POST other", NOW)).isEqualTo(new Begun.Mismatch());

    keys.finish(claim, CREATED);
    assertThat(keys.begin("mill", "k-1", "POST other", DEAD)).isEqualTo(new Begun.Mismatch());
  }

  @Test
  void keysBelongToTheirOwners() {
    claim(NOW);

    claimed(keys.begin("bakery", "k-1", "POST draft", NOW));
    claimed(keys.begin("mill", "k-2", "POST draft", NOW));
    claimed(keys.begin("millk", "-1", "POST draft", NOW));
  }

  @Test
  void whoeverIsTakenForDeadIsNotHeardAnyMore() {
    Claim dead = claim(NOW);
    Claim heir = claim(DEAD);

    keys.finish(dead, new Answer(500, Map.of(), ""));
    keys.drop(dead);
    assertThat(begin(DEAD)).isEqualTo(new Begun.Running());
    keys.finish(heir, CREATED);
    assertThat(begin(DEAD)).isEqualTo(new Begun.Answered(CREATED));
  }

  @Test
  void anAnswerStaysAsItIs() {
    Claim claim = claim(NOW);
    keys.finish(claim, CREATED);

    keys.finish(claim, new Answer(500, Map.of(), ""));
    keys.drop(claim);

    assertThat(begin(NOW)).isEqualTo(new Begun.Answered(CREATED));
  }

  @Test
  void aKeyThatIsGivenBackIsAsIfItHadNeverBeenUsed() {
    keys.drop(claim(NOW));

    claimed(keys.begin("mill", "k-1", "POST other", NOW));
  }

  @Test
  void aKeyIsNewAgainAfterADay() {
    keys.finish(claim(NOW), CREATED);

    claimed(keys.begin("mill", "k-1", "POST other", FORGOTTEN));
  }

  @Test
  void whatIsOlderThanADayIsRemovedAndNothingElse() {
    keys.finish(claim(NOW), CREATED);
    keys.begin("mill", "k-2", "POST draft", NOW.plusMillis(1));

    assertThat(keys.forget(FORGOTTEN.minusMillis(1))).isZero();
    assertThat(keys.forget(FORGOTTEN)).isEqualTo(1);
    assertThat(keys.forget(FORGOTTEN)).isZero();
  }

  @Test
  void ofManyAtOnceOneAloneRuns() throws Exception {
    int clients = 8;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Begun> begun = new ArrayList<>();
    try {
      CyclicBarrier together = new CyclicBarrier(clients);
      List<Callable<Begun>> requests = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        requests.add(
            () -> {
              together.await();
              return begin(NOW);
            });
      }
      for (Future<Begun> request : threads.invokeAll(requests)) {
        begun.add(request.get());
      }
    } finally {
      threads.shutdown();
    }

    assertThat(begun).filteredOn(Begun.New.class::isInstance).hasSize(1);
    assertThat(begun).filteredOn(Begun.Running.class::isInstance).hasSize(clients - 1);
  }
}
