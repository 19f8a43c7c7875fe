package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditSubject;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.organisation.headcount.OrganisationCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CaseFiles} must do. */
public abstract class CaseFilesContract {
  private CaseDesk desk;
  private CaseFiles files;
  private AuditTrail trail;

  /** Everything on the same records. */
  public record UnderTest(
      CitizenRecords citizens,
      OrganisationRecords organisations,
      CaseFiles files,
      AuditTrail trail) {}

  /** Empty ones for each test. */
  protected abstract UnderTest empty();

  @BeforeEach
  void start() {
    UnderTest tested = empty();
    desk = new CaseDesk(tested);
    files = tested.files();
    trail = tested.trail();
  }

  private static List<Object> found(List<CaseFile> files) {
    List<Object> all = new ArrayList<>();
    files.forEach(file -> all.add(file.matter().fold(new Found())));
    return all;
  }

  private static final class Found implements az.permit.core.investigation.Matter.Cases<Object> {
    @Override
    public Object phone(AbuseCase found) {
      return found;
    }

    @Override
    public Object organisation(OrganisationCase found) {
      return found;
    }
  }

  @Test
  void bothKindsStandInOneListTheNewestFirstAsTheyWere() {
    AbuseCase first = desk.keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    OrganisationCase second = desk.keep(Optional.empty(), 2);
    AbuseCase third = desk.keep(phone(2), AbuseCase.Step.COOLED_DOWN, DAY, 3);
    OrganisationCase fourth = desk.keep(Optional.of(7), 4);

    assertThat(found(desk.list(CaseFilter.ALL))).containsExactly(fourth, third, second, first);
    assertThat(desk.list(CaseFilter.ALL)).allMatch(file -> file.state() == CaseState.OPEN);
  }

  @Test
  void aCaseIsFoundByItsIdAndNothingElseIs() {
    desk.keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    desk.keep(Optional.empty(), 2);

    for (CaseFile file : desk.list(CaseFilter.ALL)) {
      assertThat(files.find(file.id())).contains(file);
      assertThat(files.find(file.id() + "0")).isEmpty();
    }
    assertThat(files.find("a-")).isEmpty();
    assertThat(files.find("a-zz")).isEmpty();
    assertThat(files.find("a-ffffffffffffffffffffffff")).isEmpty();
    assertThat(files.find("")).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 0; i < 4; i++) {
      desk.keep(phone(i), AbuseCase.Step.WARNED, DAY, 1);
      desk.keep(Optional.of(i), 1);
    }

    List<CaseFile> read = new ArrayList<>();
    List<CaseFile> page = files.list(CaseFilter.ALL, Optional.empty(), 3);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = files.list(CaseFilter.ALL, Optional.of(read.get(read.size() - 1).id()), 3);
    }

    assertThat(read).hasSize(8).doesNotHaveDuplicates().isEqualTo(desk.list(CaseFilter.ALL));
    assertThat(files.list(CaseFilter.ALL, Optional.of("a-1fffffffff"), 3)).isEmpty();
  }

  @Test
  void aListIsNarrowedByRuleStateAndDay() {
    desk.keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    desk.keep(phone(2), AbuseCase.Step.WARNED, DAY.plusDays(1), 2);
    desk.keep(Optional.empty(), 3);
    CaseFile newest = desk.list(CaseFilter.ALL).get(0);
    desk.decide(newest, CaseState.CONFIRMED);

    assertThat(numberOf(f -> f.rule("many-documents"))).isEqualTo(2);
    assertThat(numberOf(f -> f.rule("sudden-growth"))).isEqualTo(1);
    assertThat(numberOf(f -> f.rule("flood"))).isZero();
    assertThat(numberOf(f -> f.state(CaseState.OPEN))).isEqualTo(2);
    assertThat(numberOf(f -> f.state(CaseState.CONFIRMED))).isEqualTo(1);
    assertThat(numberOf(f -> f.days(DAY.plusDays(1), DAY.plusDays(9)))).isEqualTo(1);
    assertThat(numberOf(f -> f.days(DAY.minusDays(9), DAY))).isEqualTo(2);
  }

  private record Wanted() {
    CaseFilter rule(String rule) {
      return new CaseFilter(
          Optional.empty(), Optional.of(rule), Optional.empty(), Optional.empty());
    }

    CaseFilter state(CaseState state) {
      return new CaseFilter(
          Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    CaseFilter days(LocalDate from, LocalDate until) {
      return new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(until));
    }
  }

  private int numberOf(Function<Wanted, CaseFilter> filter) {
    return desk.list(filter.apply(new Wanted())).size();
  }

  @Test
  void everyDecisionStaysAndTheLastOneHolds() {
    desk.keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile once = desk.decide(desk.only(), CaseState.CONFIRMED).orElseThrow();
    CaseFile twice = desk.decide(once, CaseState.DISMISSED).orElseThrow();

    assertThat(twice).isEqualTo(desk.only());
    assertThat(twice.state()).isEqualTo(CaseState.DISMISSED);
    assertThat(twice.decisions())
        .extracting(
            CaseDecision::number,
            CaseDecision::state,
            CaseDecision::reason,
            CaseDecision::investigator,
            CaseDecision::at)
        .containsExactly(
            tuple(1, CaseState.CONFIRMED, "Ailə telefonu №1", CaseDesk.WHO.name(), RECEIVED),
            tuple(2, CaseState.DISMISSED, "Ailə telefonu №2", CaseDesk.WHO.name(), RECEIVED));
  }

  @Test
  void aDecisionIsOneEntryOfTheTrailAboutWhomItConcerns() {
    desk.keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile file = desk.only();

    desk.decide(file, CaseState.CONFIRMED);

    assertThat(trail.about(AuditSubject.of(phone(1)), Long.MAX_VALUE, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.CASE_DECIDED, "case " + file.id()));
    assertThat(trail.actor(1)).contains(CaseDesk.WHO);
  }

  @Test
  void whoDecidesOnWhatTheyDidNotSeeChangesNothing() {
    desk.keep(Optional.empty(), 1);
    CaseFile seen = desk.only();
    desk.decide(seen, CaseState.CONFIRMED);

    assertThat(desk.decide(seen, CaseState.DISMISSED)).isEmpty();
    assertThat(desk.only().state()).isEqualTo(CaseState.CONFIRMED);
    assertThat(trail.head().number()).isEqualTo(1);
  }

  @Test
  void ofManyDecisionsAtOnceOneIsKept() throws Exception {
    desk.keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile seen = desk.only();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    int kept = 0;
    try {
      List<Callable<Optional<CaseFile>>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(() -> desk.decide(seen, CaseState.DISMISSED));
      }
      for (Future<Optional<CaseFile>> done : pool.invokeAll(all)) {
        kept += done.get().isPresent() ? 1 : 0;
      }
    } finally {
      pool.shutdown();
    }

    assertThat(kept).isEqualTo(1);
    assertThat(desk.only().version()).isEqualTo(1);
    assertThat(trail.head().number()).isEqualTo(1);
  }
}
