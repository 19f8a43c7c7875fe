package az.permit.app.system;

import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.app.system.IndependentMia.Entry;
import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.CitizenNoticeKind;
import az.permit.core.citizen.Permit;
import az.permit.core.citizen.PermitChange;
import az.permit.core.citizen.Validity;
import az.permit.core.port.SettableClock;
import az.permit.mia.MiaClient;
import az.permit.mia.MiaPush;
import az.permit.mia.WebhookSecret;
import az.permit.mia.WebhookSignature;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import az.permit.persistence.mia.JdbiNoticeOutbox;
import az.permit.persistence.mia.JdbiPermitChanges;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** MIA is away for an hour under load; the hour is that of a clock that the test moves. */
@Timeout(120)
class MiaHourTest {
  private static final Instant BEGIN = Instant.parse("2020-04-06T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int MINUTES = 60;
  private static final int A_MINUTE = 60;

  private final SettableClock clock = new SettableClock(BEGIN);
  private final List<String> expected = new ArrayList<>();
  private IndependentMia mia;
  private Database database;
  private JdbiCitizenRecords records;
  private JdbiNoticeOutbox outbox;
  private JdbiPermitChanges changes;
  private MiaPush push;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    mia = new IndependentMia(key);
    database = Database.open(DatabaseSettings.embedded(folder.resolve("permit")), reason -> {});
    records = new JdbiCitizenRecords(database, clock);
    outbox = new JdbiNoticeOutbox(database);
    changes = new JdbiPermitChanges(database);
    WebhookSignature signature =
        new WebhookSignature(
            List.of(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(key))));
    MiaClient client =
        new MiaClient(mia.url(), signature, Duration.ofSeconds(10), Duration.ofSeconds(30), clock);
    push = new MiaPush(outbox, client, clock);
  }

  @AfterEach
  void stop() throws InterruptedException {
    push.stop(Duration.ofSeconds(10));
    database.close();
    mia.close();
  }

  @Test
  void afterAnHourWithoutMiaTheBacklogDrainsInOrderWithNothingMissingAndNothingDoubled() {
    mia.down(true);
    push.start();
    for (int minute = 0; minute < MINUTES; minute++) {
      passAMinute(minute);
    }
    await().atMost(SOON).until(() -> push.state().knocksAt().isPresent());
    assertThat(outbox.backlog().waiting()).isEqualTo(expected.size());
    assertThat(outbox.backlog().oldest()).isEqualTo(BEGIN);
    assertThat(mia.ledger()).isEmpty();
    assertThat(mia.refused()).as("knocks in an hour").isPositive().isLessThan(3 * MINUTES);

    mia.down(false);
    await().atMost(SOON).until(this::isDrained);

    List<Entry> ledger = mia.ledger();
    assertThat(ledger)
        .as("nothing missing, nothing doubled")
        .extracting(Entry::id)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(mia.forged()).isZero();
    assertThat(push.state().reachable()).isTrue();
    inOrder(ledger);
  }

  /** Leaps only to the next knock, so that no lease ends under way. */
  private boolean isDrained() {
    Instant now = clock.instant();
    Duration leap =
        push.state()
            .knocksAt()
            .filter(now::isBefore)
            .map(knocksAt -> Duration.between(now, knocksAt))
            .orElse(Duration.ofMillis(60));
    clock.advance(leap);
    push.wake();
    return outbox.backlog().waiting() == 0;
  }

  /** New people, the second permits of some of the minute before, and a few changes of permits. */
  private void passAMinute(int minute) {
    List<AnsweredMessage> messages = new ArrayList<>();
    for (int i = 0; i < A_MINUTE; i++) {
      messages.add(answered(minute * A_MINUTE + i, 1));
    }
    for (int i = 0; i < A_MINUTE && minute > 0; i += 6) {
      messages.add(answered((minute - 1) * A_MINUTE + i, 2));
    }
    records.transact(t -> t.store(messages));
    messages.forEach(message -> expect(message.permit().orElseThrow()));
    if (minute % 5 == 4) {
      change(messages.get(0).permit().orElseThrow());
    }
    push.wake();
    clock.advance(MINUTE);
  }

  private void change(Permit permit) {
    Instant until = permit.validity().untilExclusive();
    expect(keep(permit, CitizenNoticeKind.EXTENDED, until.plus(MINUTE)));
    Permit extended = permit.changed(permit.validity());
    expect(keep(extended, CitizenNoticeKind.REVOKED, clock.instant().plus(MINUTE)));
  }

  private Permit keep(Permit permit, CitizenNoticeKind kind, Instant until) {
    return changes
        .keep(new PermitChange(permit.id(), permit.revision(), kind, until, clock.instant()))
        .orElseThrow();
  }

  private void expect(Permit permit) {
    expected.add("n-" + permit.id().substring(2) + "-" + permit.revision());
  }

  private AnsweredMessage answered(int person, int ordinal) {
    AnsweredMessage made = granted(phone(person), document(person), ordinal);
    Permit permit = made.permit().orElseThrow();
    Instant now = clock.instant();
    Permit issued =
        new Permit(
            permit.id(),
            permit.code(),
            permit.holder(),
            permit.day(),
            permit.ordinal(),
            permit.document(),
            permit.purpose(),
            new Validity(now, now.plus(Duration.ofHours(3))),
            permit.ruling(),
            now,
            permit.revision());
    return new AnsweredMessage(
        made.message(),
        made.day(),
        made.ordinal(),
        made.request(),
        made.holder(),
        made.outcome(),
        made.ruling(),
        made.rule(),
        made.detail(),
        made.repeatUntil(),
        Optional.of(issued),
        made.reply(),
        made.cases());
  }

  /** Revisions of a permit, and permits of a holder, came as they were made. */
  private void inOrder(List<Entry> ledger) {
    Map<String, List<Entry>> byHolder =
        ledger.stream().collect(Collectors.groupingBy(Entry::number));
    Map<String, List<Entry>> byPermit =
        ledger.stream().collect(Collectors.groupingBy(Entry::permit));

    assertThat(byPermit.values())
        .allSatisfy(revisions -> assertThat(revisions).extracting(Entry::revision).isSorted());
    assertThat(byPermit.values()).anySatisfy(revisions -> assertThat(revisions).hasSize(3));
    assertThat(byHolder.values())
        .allSatisfy(
            permits ->
                assertThat(permits.stream().filter(entry -> entry.revision() == 1))
                    .extracting(Entry::permit)
                    .isSorted());
    assertThat(byHolder.values()).anySatisfy(permits -> assertThat(permits).hasSize(2));
  }
}
