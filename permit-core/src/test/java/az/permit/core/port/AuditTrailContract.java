package az.permit.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.BadPlace;
import az.permit.core.audit.ChainHead;
import az.permit.core.audit.verifying.VerifyTrail;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} must do. */
public abstract class AuditTrailContract {
  private static final Instant AT = Instant.parse("2020-04-06T10:20:05.123456789Z");
  private static final AuditActor OFFICER = new AuditActor("police", "s-17", "Elçin Əhmədov");
  private static final AuditSubject ANAR = AuditSubject.of(new Pin("5ABC123"));
  private static final AuditSubject CAR = AuditSubject.of(new Plate("10-AZ-158"));

  private AuditTrail trail;

  /** An empty one for each test. */
  protected abstract AuditTrail empty();

  @BeforeEach
  void start() {
    trail = empty();
  }

  private static AuditEvent event(String detail, AuditSubject... subjects) {
    return AuditEvent.of(OFFICER, AuditAction.INSPECTED, detail, AT, subjects);
  }

  @Test
  void anEmptyTrailHasAnEmptyHead() {
    assertThat(trail.head()).isEqualTo(ChainHead.EMPTY);
    assertThat(trail.read(0, 10)).isEmpty();
  }

  @Test
  void entriesFollowEachOtherFromOne() {
    trail.append(List.of(event("first", ANAR), event("second")));
    trail.append(List.of(event("third", CAR, ANAR)));

    List<AuditEntry> entries = trail.read(0, 10);
    assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
    assertThat(entries).extracting(AuditEntry::detail).containsExactly("first", "second", "third");
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    assertThat(trail.head()).isEqualTo(entries.get(2).head());
  }

  @Test
  void whatIsReadAgainIsWhatWasAppended() {
    List<AuditEntry> appended = trail.append(List.of(event("Şəki, 2 look-ups", CAR, ANAR)));

    assertThat(trail.read(0, 10)).isEqualTo(appended);
    assertThat(new VerifyTrail(trail).verify(Optional.of(trail.head())))
        .isEqualTo(new VerifyTrail.Verdict(trail.head(), Optional.empty()));
  }

  @Test
  void nothingAppendedChangesNothing() {
    assertThat(trail.append(List.of())).isEmpty();

    assertThat(trail.head()).isEqualTo(ChainHead.EMPTY);
  }

  @Test
  void nobodyStandsInAnEntryInTheClear() {
    AuditEntry entry = trail.append(List.of(event("", ANAR))).get(0);

    assertThat(entry.toString()).doesNotContain("5ABC123", "s-17", "Elçin");
    assertThat(entry.actor()).isNotEqualTo(entry.subjects().get(0)).isNotEmpty();
  }

  @Test
  void whoDidItCanBeFoundOut() {
    trail.append(List.of(event("")));

    assertThat(trail.actor(1)).contains(OFFICER);
    assertThat(trail.actor(2)).isEmpty();
  }

  @Test
  void entriesAboutASubjectAreFoundTheNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      trail.append(List.of(event("", i % 2 == 0 ? CAR : ANAR)));
    }

    assertThat(trail.about(ANAR, Long.MAX_VALUE, 2))
        .extracting(AuditEntry::number)
        .containsExactly(5L, 3L);
    assertThat(trail.about(ANAR, 3, 2)).extracting(AuditEntry::number).containsExactly(1L);
    assertThat(trail.about(AuditSubject.of(new Pin("5XYZ999")), Long.MAX_VALUE, 2)).isEmpty();
  }

  @Test
  void pagesAreReadByNumber() {
    for (int i = 0; i < 5; i++) {
      trail.append(List.of(event("")));
    }

    assertThat(trail.read(2, 2)).extracting(AuditEntry::number).containsExactly(3L, 4L);
    assertThat(trail.read(5, 2)).isEmpty();
  }

  @Test
  void manyAtOnceLeaveNoGap() throws Exception {
    int threads = 6;
    int each = 20;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            () -> {
              for (int n = 0; n < each; n++) {
                trail.append(List.of(event("", ANAR)));
              }
              return true;
            });
      }
      for (Future<Boolean> done : pool.invokeAll(all)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    assertThat(trail.read(0, 1_000))
        .extracting(AuditEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, threads * each).boxed().toList());
    assertThat(new VerifyTrail(trail).verify(Optional.empty()).bad()).isEmpty();
  }

  @Test
  void aTrailThatIsShorterThanAnExportedHeadIsCut() {
    trail.append(List.of(event("")));

    assertThat(new VerifyTrail(trail).verify(Optional.of(new ChainHead(2, "a".repeat(64)))).bad())
        .contains(new BadPlace(2, BadPlace.Fault.CUT_OFF));
  }
}
