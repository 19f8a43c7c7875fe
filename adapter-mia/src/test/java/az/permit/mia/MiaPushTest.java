package az.permit.mia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.port.NoticeOutbox.DueNotice;
import az.permit.mia.standin.Conduct;
import az.permit.mia.standin.MiaStandIn;
import az.permit.mia.standin.Received;
import az.permit.mia.standin.ReceivedNotice;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MiaPushTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final InstantSource CLOCK = InstantSource.system();

  private final WebhookSignature signature =
      new WebhookSignature(List.of(WebhookSecret.generate(new SecureRandom())));
  private final TestOutbox outbox = new TestOutbox();
  private final List<List<String>> posts = Collections.synchronizedList(new ArrayList<>());
  private MiaStandIn mia;
  private MiaPush push;

  @BeforeEach
  void start() throws IOException {
    mia = MiaStandIn.start(0, signature, CLOCK);
    push = pushTo(mia.url());
  }

  @AfterEach
  void stop() throws InterruptedException {
    assertThat(push.stop(Duration.ofSeconds(5))).as("the push has ended").isTrue();
    mia.close();
  }

  @Test
  void shouldTellMiaWhatTheOutboxHolds() {
    outbox.add(Notices.some(1_234));
    push.start();

    untilTaken(1_234);
    ReceivedNotice first = mia.permits().get(0);
    assertThat(mia.repeated()).isZero();
    assertThat(mia.permits()).hasSize(1_234);
    assertThat(first.number()).isEqualTo("1111111");
    assertThat(first.until()).isEqualTo("2020-04-06T13:20:05Z");
    assertThat(push.state().reachable()).isTrue();
    assertThat(push.state().lastSuccess()).isPresent();
  }

  @Test
  void shouldFindANewNoticeAtAHint() {
    push.start();
    await().during(Duration.ofMillis(200)).until(() -> mia.taken() == 0);
    outbox.add(Notices.some(1));
    push.wake();

    await().atMost(Duration.ofMillis(700)).until(() -> outbox.taken() == 1);
  }

  @Test
  void shouldFindANewNoticeWithoutAHint() {
    push.start();
    outbox.add(Notices.some(1));

    untilTaken(1);
  }

  @Test
  void shouldStartWithMiaDownAndMissAndDoubleNothing() throws IOException {
    URI down = mia.url();
    mia.close();
    push = pushTo(down);
    outbox.add(Notices.some(3_000));
    push.start();
    await().until(() -> !push.state().reachable());
    assertThat(push.state().lastError()).contains("no connection");

    mia = MiaStandIn.start(down.getPort(), signature, CLOCK);

    untilTaken(3_000);
    assertThat(mia.permits()).hasSize(3_000);
    assertThat(push.state().lastError()).isEmpty();
  }

  @Test
  void shouldPostTheSameBatchAgainWhenTheAnswerIsLost() {
    AtomicInteger lost = new AtomicInteger(2);
    listen(post -> lost.getAndDecrement() > 0 ? Conduct.ANSWER_LOST : Conduct.PROPER);
    outbox.add(Notices.some(2));
    push.start();

    untilTaken(2);
    assertThat(posts).hasSize(3);
    assertThat(Set.copyOf(posts)).as("the same notices each time").hasSize(1);
    assertThat(mia.taken()).isEqualTo(2);
  }

  @Test
  void shouldKnockWithOneBatchWhileMiaIsInTrouble() {
    AtomicInteger busy = new AtomicInteger(8);
    listen(post -> busy.getAndDecrement() > 0 ? Conduct.refusing(503) : Conduct.PROPER);
    outbox.add(Notices.some(5_000));
    push.start();

    untilTaken(5_000);
    // Four were in flight at first, and no fifth was claimed until one was taken.
    assertThat(Set.copyOf(posts.subList(0, 8))).hasSize(4);
    assertThat(mia.permits()).hasSize(5_000);
  }

  @Test
  void shouldPostAgainOnlyWhatMiaLeft() {
    AtomicInteger first = new AtomicInteger();
    listen(
        post ->
            first.getAndIncrement() == 0 ? Conduct.leaving(Set.of("n-1", "n-3")) : Conduct.PROPER);
    outbox.add(Notices.some(5));
    push.start();

    untilTaken(5);
    assertThat(posts)
        .containsExactly(List.of("n-0", "n-1", "n-2", "n-3", "n-4"), List.of("n-1", "n-3"));
  }

  @Test
  void shouldSetAsideThePoisonNoticeAndTellTheOthers() {
    Set<String> poison = Set.of("n-7", "n-800");
    listen(
        post ->
            post.stream().anyMatch(notice -> poison.contains(notice.id()))
                ? Conduct.refusing(400)
                : Conduct.PROPER);
    outbox.add(Notices.some(1_000));
    push.start();

    untilTaken(998);
    await().until(() -> outbox.blocked().size() == 2);
    assertThat(Set.copyOf(outbox.blocked())).isEqualTo(poison);
    assertThat(push.state().reachable()).isTrue();
    assertThat(posts.stream().filter(List.of("n-7")::equals)).hasSize(Suspects.REFUSALS);
  }

  @Test
  void shouldSetAsideTheNoticeThatMiaAlwaysLeavesOut() {
    listen(post -> Conduct.leaving(Set.of("n-7")));
    outbox.add(Notices.some(100));
    push.start();

    untilTaken(99);
    await().until(() -> outbox.blocked().equals(List.of("n-7")));
    assertThat(posts.stream().filter(List.of("n-7")::equals))
        .hasSizeGreaterThanOrEqualTo(Suspects.REFUSALS - 1);
  }

  @Test
  void shouldSayThatTheCircuitIsOpenAndThatItClosed() {
    listen(post -> Conduct.refusing(503));
    outbox.add(Notices.some(5));
    push.start();
    await().until(() -> push.state().knocksAt().isPresent());

    listen(post -> Conduct.PROPER);

    untilTaken(5);
    assertThat(push.state().knocksAt()).isEmpty();
  }

  @Test
  void shouldBlameNoNoticeWhenMiaRefusesEverything() {
    listen(post -> Conduct.refusing(422));
    outbox.add(Notices.some(600));
    push.start();
    await().until(() -> !push.state().reachable());
    await().during(SECOND).until(() -> outbox.blocked().isEmpty());

    listen(post -> Conduct.PROPER);

    untilTaken(600);
    assertThat(outbox.blocked()).isEmpty();
  }

  @Test
  void shouldRenewTheLeasesWhileMiaIsSlow() {
    Duration delay = NoticeDelivery.LEASE.plus(SECOND);
    listen(post -> Conduct.slow(delay));
    outbox.add(Notices.some(10));
    push.start();

    untilTaken(10);
    assertThat(outbox.renewed()).isPositive();
    assertThat(posts).hasSize(1);
  }

  @Test
  void shouldSurviveAStorageThatFails() {
    outbox.fail(2);
    outbox.add(Notices.some(10));
    push.start();

    untilTaken(10);
  }

  @Test
  void shouldLetANewerRevisionWinWhateverTheOrder() {
    DueNotice older = Notices.notice("n-1", "p-1", 1);
    DueNotice newer = Notices.notice("n-2", "p-1", 2);
    outbox.add(List.of(newer, older));
    push.start();

    untilTaken(2);
    assertThat(mia.permits()).hasSize(1);
    assertThat(mia.permits().get(0).revision()).isEqualTo(2);
  }

  @Test
  void shouldKeepWhatIsUnderWayWhenStopped() throws InterruptedException {
    listen(post -> Conduct.slow(Duration.ofMillis(300)));
    outbox.add(Notices.some(5_000));
    push.start();
    await().until(() -> !posts.isEmpty());

    assertThat(push.stop(Duration.ofSeconds(5))).isTrue();

    assertThat(outbox.taken()).isEqualTo(mia.taken()).isPositive();
    assertThat(outbox.claim(5_000, CLOCK.instant(), CLOCK.instant()))
        .as("nothing stays leased")
        .hasSize((int) (5_000 - outbox.taken()));
  }

  @Test
  void shouldDrainABacklogFast() {
    int count = 100_000;
    outbox.add(Notices.some(count));
    long begin = System.nanoTime();
    push.start();
    await().atMost(Duration.ofSeconds(50)).until(() -> outbox.taken() == count);

    double seconds = (System.nanoTime() - begin) / 1e9;
    assertThat(mia.taken()).isEqualTo(count);
    assertThat(seconds).as("at 20,000 a second and with room for a busy machine").isLessThan(20);
  }

  private MiaPush pushTo(URI url) {
    MiaClient client = new MiaClient(url, signature, SECOND, Duration.ofSeconds(20), CLOCK);
    return new MiaPush(
        outbox, client, CLOCK, new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)));
  }

  private void listen(Function<List<Received>, Conduct> manners) {
    mia.behave(
        post -> {
          posts.add(post.stream().map(Received::id).toList());
          return manners.apply(post);
        });
  }

  private void untilTaken(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> outbox.taken() == count);
  }
}
