package az.permit.app.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.system.ForeignSmsc.Submitted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service against one who sends back whatever it is sent. */
class ForeignSmscEchoTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SILENCE = Duration.ofSeconds(4);
  private static final int FAR_TOO_MANY = 20;

  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private ForeignBinding bound;
  private ForeignSmsc smsc;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bound = ForeignBinding.in(folder);
    smsc = bound.smsc();
  }

  @AfterEach
  void stop() {
    bound.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"994501234567", "8103"})
  void anAutoResponderGetsSomeTextsThenSilence(String phone) {
    smsc.onSubmit(this::echo);

    say(phone, "salam");

    smsc.awaitTexts(phone, 3);
    awaitSilence(phone);
    assertThat(smsc.texts(phone)).hasSizeLessThan(FAR_TOO_MANY);
    assertThat(statuses).hasSize(1 + smsc.texts(phone).size()).containsOnly(0);
  }

  @Test
  void anAutoResponderGetsNoPermitForTheDocumentOfOurExample() {
    smsc.onSubmit(this::echo);
    say("994501234567", "2 AZE 12345x7");
    smsc.awaitTexts("994501234567", 3);
    awaitSilence("994501234567");
    smsc.onSubmit(submitted -> {});

    say("994507654321", "2 AZE 1111111");

    assertThat(smsc.awaitTexts("994507654321", 1).get(0)).startsWith("Icaze verildi");
  }

  @Test
  void anAutoResponderSilencesNobodyElse() {
    smsc.onSubmit(this::echo);
    say("994501234567", "salam");
    smsc.awaitTexts("994501234567", 3);
    awaitSilence("994501234567");
    smsc.onSubmit(submitted -> {});

    say("994507654321", "2 AZE 7654321");

    assertThat(smsc.awaitTexts("994507654321", 1).get(0)).startsWith("Icaze verildi");
  }

  private void awaitSilence(String phone) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              int before = smsc.texts(phone).size();
              return isSilentAt(phone, before) && statuses.size() == 1 + before;
            });
  }

  private boolean isSilentAt(String phone, int texts) {
    long until = System.nanoTime() + SILENCE.toNanos();
    await().atMost(PATIENCE).until(() -> System.nanoTime() > until || more(phone, texts));
    return !more(phone, texts);
  }

  private boolean more(String phone, int texts) {
    return smsc.texts(phone).size() > texts || smsc.texts(phone).size() >= FAR_TOO_MANY;
  }

  private void echo(Submitted submitted) {
    if (smsc.texts(submitted.phone()).size() < FAR_TOO_MANY) {
      say(submitted.phone(), submitted.text());
    }
  }

  private void say(String phone, String text) {
    try {
      statuses.add(smsc.deliver(ForeignSmsc.message(phone, 0, text.getBytes(US_ASCII))));
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
