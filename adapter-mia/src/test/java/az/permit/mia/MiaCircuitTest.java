package az.permit.mia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MiaCircuitTest {
  private static final Instant NOW = Instant.parse("2020-04-06T10:20:05Z");

  private final MiaCircuit circuit =
      new MiaCircuit(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)));

  @Test
  void aClosedCircuitLetsEveryBatchPass() {
    assertThat(circuit.isClosed()).isTrue();
    assertThat(circuit.mayPost(NOW)).isTrue();
    assertThat(circuit.mayPost(NOW)).isTrue();
  }

  @Test
  void oneFailureOpensItUntilTheWaitIsOver() {
    circuit.mayPost(NOW);
    circuit.failed(NOW);

    assertThat(circuit.isClosed()).isFalse();
    assertThat(circuit.knocksAt()).isAfter(NOW.plusMillis(700));
    assertThat(circuit.mayPost(NOW.plusMillis(700))).isFalse();
  }

  @Test
  void afterTheWaitOneBatchKnocksAndNoSecond() {
    circuit.failed(NOW);
    Instant knocks = circuit.knocksAt();

    assertThat(circuit.mayPost(knocks)).isTrue();
    assertThat(circuit.mayPost(knocks)).isFalse();
  }

  @Test
  void everyFailedKnockMakesTheWaitLonger() {
    circuit.failed(NOW);
    Instant first = circuit.knocksAt();
    circuit.mayPost(first);
    circuit.failed(first);

    assertThat(Duration.between(first, circuit.knocksAt()))
        .isGreaterThan(Duration.between(NOW, first));
  }

  @Test
  void theLateFailuresOfOneOutageDoNotMakeTheWaitLonger() {
    circuit.failed(NOW);
    Instant knocks = circuit.knocksAt();
    circuit.failed(NOW.plusMillis(5));

    assertThat(circuit.knocksAt()).isEqualTo(knocks);
  }

  @Test
  void whatMiaTakesClosesItAndTheWaitsBeginAnew() {
    circuit.failed(NOW);
    circuit.mayPost(circuit.knocksAt());
    circuit.succeeded(NOW.plusSeconds(5));
    assertThat(circuit.isClosed()).isTrue();

    circuit.failed(NOW.plusSeconds(10));

    assertThat(circuit.knocksAt()).isBefore(NOW.plusMillis(11_300));
  }

  @Test
  void aLateSuccessClosesAnOpenCircuit() {
    circuit.failed(NOW);
    circuit.succeeded(NOW.plusMillis(5));

    assertThat(circuit.isClosed()).isTrue();
  }

  @Test
  void aKnockThatSaysNothingLetsAnotherBatchKnock() {
    circuit.failed(NOW);
    Instant knocks = circuit.knocksAt();
    circuit.mayPost(knocks);
    circuit.saidNothing();

    assertThat(circuit.mayPost(knocks)).isTrue();
  }

  @Test
  void aClockThatWasSetBackKeepsNobodyWaiting() {
    circuit.failed(NOW);
    circuit.knockNow();

    assertThat(circuit.mayPost(NOW.minusSeconds(3600))).isTrue();
  }
}
