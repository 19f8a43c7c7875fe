package az.permit.app.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.app.system.ForeignSmsc.Answer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole service where one of ten answers to a submit_sm never comes. {@code -Dlost.seed=}
 * repeats the choice of another run.
 */
class LostAnswersTest {
  private static final int MESSAGES = Boolean.getBoolean("proof") ? 4_000 : 400;
  private static final double LOST = 0.1;

  private ForeignBinding bound;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bound = ForeignBinding.in(folder);
  }

  @AfterEach
  void stop() {
    bound.close();
  }

  @Test
  void noRequestGetsMoreThanTwoTextsAndTheyAreEqual() throws Exception {
    long seed = Long.getLong("lost.seed", System.nanoTime());
    System.err.printf("one of ten answers lost: -Dlost.seed=%d%n", seed);
    Random random = new Random(seed);
    bound.smsc().behave(nth -> random.nextDouble() < LOST ? Answer.NONE : Answer.OK);

    for (int i = 0; i < MESSAGES; i++) {
      byte[] request = "2 AZE %07d".formatted(i).getBytes(US_ASCII);
      assertThat(bound.smsc().deliver(ForeignSmsc.message(phone(i), 0, request))).isZero();
    }
    bound.awaitSettled(MESSAGES);

    List<List<String>> texts =
        IntStream.range(0, MESSAGES).mapToObj(i -> bound.smsc().texts(phone(i))).toList();
    assertThat(texts)
        .as("seed %d", seed)
        .allSatisfy(
            ofOne -> {
              assertThat(ofOne).hasSizeBetween(1, 2);
              assertThat(new HashSet<>(ofOne)).hasSize(1);
            })
        .anySatisfy(ofOne -> assertThat(ofOne).hasSize(2));
    assertThat(bound.replyStates()).hasSize(MESSAGES).containsOnly("SENT", "BLOCKED");
    assertThat(bound.report().permits()).isEqualTo(MESSAGES);
  }

  private static String phone(int i) {
    return Long.toString(994_500_100_000L + i);
  }
}
