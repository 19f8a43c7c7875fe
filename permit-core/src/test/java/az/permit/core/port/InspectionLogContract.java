package az.permit.core.port;

import static az.permit.core.port.Checks.AT;
import static az.permit.core.port.Checks.OFFICER;
import static az.permit.core.port.Checks.batch;
import static az.permit.core.port.Checks.holders;
import static az.permit.core.port.Checks.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditSubject;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InspectionLog} must do. */
public abstract class InspectionLogContract {
  private static final InspectionLimits LIMITS = new InspectionLimits(100, 10);

  private InspectionLog log;
  private AuditTrail trail;

  /** A log and the trail that it tells. */
  public record UnderTest(InspectionLog log, AuditTrail trail) {}

  /** Empty ones for each test. */
  protected abstract UnderTest empty();

  @BeforeEach
  void start() {
    UnderTest empty = empty();
    log = empty.log();
    trail = empty.trail();
  }

  @Test
  void everyLookUpIsARow() {
    assertThat(log.keep(batch(OFFICER, AT, 1, 3), LIMITS)).isEmpty();
    assertThat(log.keep(batch(OFFICER, AT, 2, 5), LIMITS)).isEmpty();

    assertThat(log.count(OFFICER.subject(), Instant.EPOCH)).isEqualTo(7);
  }

  @Test
  void aPersonSeesTheirOwnLookUpsTheNewestFirst() {
    log.keep(one(AT, 1), LIMITS);
    log.keep(one(AT.plusSeconds(60), 2), LIMITS);
    log.keep(one(AT.plusSeconds(120), 1), LIMITS);

    assertThat(log.about(holders(1), AT.plusSeconds(999), 10))
        .containsExactly(note(AT.plusSeconds(120), false), note(AT, false));
    assertThat(log.about(holders(1, 2), AT.plusSeconds(120), 1))
        .containsExactly(note(AT.plusSeconds(60), true));
    assertThat(log.about(holders(3), AT.plusSeconds(999), 10)).isEmpty();
    assertThat(log.about(List.of(), AT.plusSeconds(999), 10)).isEmpty();
  }

  private static CheckNote note(Instant at, boolean valid) {
    return new CheckNote(at, OFFICER.unit(), Question.Kind.DOCUMENT, valid);
  }

  @Test
  void aBatchIsOneEntryOfTheTrailAboutAllWhomItConcerns() {
    log.keep(batch(OFFICER, AT, 1, 3), LIMITS);

    assertThat(trail.read(0, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.INSPECTED, "look-ups 3"));
    assertThat(trail.about(AuditSubject.of(Checks.holder(2)), Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(trail.actor(1)).contains(OFFICER.actor());
  }

  @Test
  void whatExceedsTheHourIsNotKeptAtAllButAudited() {
    log.keep(batch(OFFICER, AT, 1, 6), LIMITS);

    assertThat(log.keep(batch(OFFICER, AT.plusSeconds(600), 1, 5), LIMITS))
        .contains(AT.plus(InspectionLog.WINDOW));
    assertThat(log.count(OFFICER.subject(), Instant.EPOCH)).isEqualTo(6);
    assertThat(trail.read(1, 10))
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.REFUSED);
  }

  @Test
  void anHourLaterTheOfficerMayLookAgain() {
    log.keep(batch(OFFICER, AT, 1, 10), LIMITS);

    assertThat(log.keep(one(AT.plus(InspectionLog.WINDOW), 1), LIMITS)).isEmpty();
  }

  @Test
  void officersAreCountedApart() {
    log.keep(batch(OFFICER, AT, 1, 10), LIMITS);

    assertThat(log.keep(batch(Checks.colleague(), AT, 1, 10), LIMITS)).isEmpty();
  }

  @Test
  void manyRequestsAtOnceDoNotExceedTheHour() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    int kept = 0;
    try {
      List<Callable<Optional<Instant>>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        all.add(() -> log.keep(batch(OFFICER, AT, 1, 2), LIMITS));
      }
      for (Future<Optional<Instant>> done : pool.invokeAll(all)) {
        kept += done.get().isEmpty() ? 2 : 0;
      }
    } finally {
      pool.shutdown();
    }

    assertThat(kept).isEqualTo(LIMITS.perHour());
    assertThat(log.count(OFFICER.subject(), Instant.EPOCH)).isEqualTo(LIMITS.perHour());
  }
}
