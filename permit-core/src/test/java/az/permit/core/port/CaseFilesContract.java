package az.permit.core.port;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.LiftedStep;
import az.permit.core.identity.SmsAddress;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseFilter;
import az.permit.core.investigation.CaseState;
import az.permit.core.organisation.headcount.OrganisationCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CaseFiles} and its {@link LiftedSteps} must do. */
public abstract class CaseFilesContract {
  private static final AuditActor WHO = new AuditActor("investigator", "i-1", "Günay Əliyeva");

  private CitizenRecords citizens;
  private OrganisationRecords organisations;
  private CaseFiles files;
  private LiftedSteps lifted;
  private AuditTrail trail;

  /** Everything on the same records. */
  public record UnderTest(
      CitizenRecords citizens,
      OrganisationRecords organisations,
      CaseFiles files,
      LiftedSteps lifted,
      AuditTrail trail) {}

  /** Empty ones for each test. */
  protected abstract UnderTest empty();

  @BeforeEach
  void start() {
    UnderTest tested = empty();
    citizens = tested.citizens();
    organisations = tested.organisations();
    files = tested.files();
    lifted = tested.lifted();
    trail = tested.trail();
  }

  private AbuseCase keep(SmsAddress phone, AbuseCase.Step step, LocalDate day, int second) {
    Instant at = RECEIVED.plusSeconds(second);
    AbuseCase found =
        new AbuseCase("many-documents", "2020-04-05", phone, day, step, "count=13", at);
    citizens.transact(t -> t.store(List.of(Messages.withCase(phone, second, found))));
    return found;
  }

  private OrganisationCase keep(Optional<Integer> employee, int second) {
    OrganisationCase found =
        new OrganisationCase(
            employee.isPresent()
                ? OrganisationCase.Kind.DENIED
                : OrganisationCase.Kind.SUDDEN_GROWTH,
            Listings.MILL,
            employee.map(Listings::pin),
            DAY,
            "added=120 before=10",
            RECEIVED.plusSeconds(second));
    organisations.transact(
        t -> {
          t.keep(found);
          return true;
        });
    return found;
  }

  private CaseFile only() {
    List<CaseFile> all = list(CaseFilter.ALL);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<CaseFile> list(CaseFilter filter) {
    return files.list(filter, Optional.empty(), 100);
  }

  private Optional<CaseFile> decide(CaseFile file, CaseState state) {
    int number = file.version() + 1;
    CaseDecision decision =
        new CaseDecision(number, state, "Ailə telefonu №" + number, WHO.name(), RECEIVED);
    AuditSubject[] subjects = file.matter().subject().stream().toArray(AuditSubject[]::new);
    return files.decide(
        file,
        decision,
        AuditEvent.of(WHO, AuditAction.CASE_DECIDED, "case " + file.id(), RECEIVED, subjects));
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
    AbuseCase first = keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    OrganisationCase second = keep(Optional.empty(), 2);
    AbuseCase third = keep(phone(2), AbuseCase.Step.COOLED_DOWN, DAY, 3);
    OrganisationCase fourth = keep(Optional.of(7), 4);

    assertThat(found(list(CaseFilter.ALL))).containsExactly(fourth, third, second, first);
    assertThat(list(CaseFilter.ALL)).allMatch(file -> file.state() == CaseState.OPEN);
  }

  @Test
  void aCaseIsFoundByItsIdAndNothingElseIs() {
    keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    keep(Optional.empty(), 2);

    for (CaseFile file : list(CaseFilter.ALL)) {
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
      keep(phone(i), AbuseCase.Step.WARNED, DAY, 1);
      keep(Optional.of(i), 1);
    }

    List<CaseFile> read = new ArrayList<>();
    List<CaseFile> page = files.list(CaseFilter.ALL, Optional.empty(), 3);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = files.list(CaseFilter.ALL, Optional.of(read.get(read.size() - 1).id()), 3);
    }

    assertThat(read).hasSize(8).doesNotHaveDuplicates().isEqualTo(list(CaseFilter.ALL));
    assertThat(files.list(CaseFilter.ALL, Optional.of("a-1fffffffff"), 3)).isEmpty();
  }

  @Test
  void aListIsNarrowedByRuleStateAndDay() {
    keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);
    keep(phone(2), AbuseCase.Step.WARNED, DAY.plusDays(1), 2);
    keep(Optional.empty(), 3);
    CaseFile newest = list(CaseFilter.ALL).get(0);
    decide(newest, CaseState.CONFIRMED);

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
    return list(filter.apply(new Wanted())).size();
  }

  @Test
  void everyDecisionStaysAndTheLastOneHolds() {
    keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile once = decide(only(), CaseState.CONFIRMED).orElseThrow();
    CaseFile twice = decide(once, CaseState.DISMISSED).orElseThrow();

    assertThat(twice).isEqualTo(only());
    assertThat(twice.state()).isEqualTo(CaseState.DISMISSED);
    assertThat(twice.decisions())
        .extracting(
            CaseDecision::number,
            CaseDecision::state,
            CaseDecision::reason,
            CaseDecision::investigator,
            CaseDecision::at)
        .containsExactly(
            tuple(1, CaseState.CONFIRMED, "Ailə telefonu №1", WHO.name(), RECEIVED),
            tuple(2, CaseState.DISMISSED, "Ailə telefonu №2", WHO.name(), RECEIVED));
  }

  @Test
  void aDecisionIsOneEntryOfTheTrailAboutWhomItConcerns() {
    keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile file = only();

    decide(file, CaseState.CONFIRMED);

    assertThat(trail.about(AuditSubject.of(phone(1)), Long.MAX_VALUE, 10))
        .extracting(AuditEntry::action, AuditEntry::detail)
        .containsExactly(tuple(AuditAction.CASE_DECIDED, "case " + file.id()));
    assertThat(trail.actor(1)).contains(WHO);
  }

  @Test
  void whoDecidesOnWhatTheyDidNotSeeChangesNothing() {
    keep(Optional.empty(), 1);
    CaseFile seen = only();
    decide(seen, CaseState.CONFIRMED);

    assertThat(decide(seen, CaseState.DISMISSED)).isEmpty();
    assertThat(only().state()).isEqualTo(CaseState.CONFIRMED);
    assertThat(trail.head().number()).isEqualTo(1);
  }

  @Test
  void ofManyDecisionsAtOnceOneIsKept() throws Exception {
    keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    CaseFile seen = only();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    int kept = 0;
    try {
      List<Callable<Optional<CaseFile>>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(() -> decide(seen, CaseState.DISMISSED));
      }
      for (Future<Optional<CaseFile>> done : pool.invokeAll(all)) {
        kept += done.get().isPresent() ? 1 : 0;
      }
    } finally {
      pool.shutdown();
    }

    assertThat(kept).isEqualTo(1);
    assertThat(only().version()).isEqualTo(1);
    assertThat(trail.head().number()).isEqualTo(1);
  }

  @Test
  void aCoolDownThatIsDismissedIsLiftedForItsPhoneAndDay() {
    keep(phone(1), AbuseCase.Step.COOLED_DOWN, DAY, 1);
    LiftedStep step = new LiftedStep("many-documents", DAY);
    assertThat(lifted.of(List.of(phone(1)), DAY)).isEmpty();

    CaseFile file = decide(only(), CaseState.DISMISSED).orElseThrow();

    assertThat(lifted.of(List.of(phone(1), phone(2)), DAY))
        .isEqualTo(Map.of(phone(1), List.of(step)));
    SmsAddress plus = new SmsAddress(0, 1, "+" + phone(1).value());
    assertThat(lifted.of(List.of(plus), DAY)).containsEntry(plus, List.of(step));
    assertThat(lifted.of(List.of(phone(1)), DAY.plusDays(1))).isEmpty();
    assertThat(lifted.of(List.of(), DAY)).isEmpty();

    decide(file, CaseState.CONFIRMED);
    assertThat(lifted.of(List.of(phone(1)), DAY)).isEmpty();
  }

  @Test
  void aWarningThatIsDismissedLiftsNothing() {
    keep(phone(1), AbuseCase.Step.WARNED, DAY, 1);

    decide(only(), CaseState.DISMISSED);

    assertThat(lifted.of(List.of(phone(1)), DAY)).isEmpty();
  }
}
