package az.permit.core.inspection.checking;

import static az.permit.core.port.Checks.OFFICER;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.phone;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Person;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.Answer;
import az.permit.core.inspection.Answers;
import az.permit.core.inspection.CheckNote;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.InspectionRefusal;
import az.permit.core.inspection.Question;
import az.permit.core.inspection.Question.OfCode;
import az.permit.core.inspection.Question.OfDocument;
import az.permit.core.inspection.Question.OfPlate;
import az.permit.core.memory.InMemoryAuditTrail;
import az.permit.core.memory.InMemoryInspectionLog;
import az.permit.core.memory.InMemoryPopulationRegister;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.port.Listings;
import az.permit.core.port.Messages;
import az.permit.core.port.PopulationRegister;
import az.permit.core.regime.ImmutableRuling;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer is told, and what is kept of it. */
class InspectPermitsTest {
  private static final Regime REGIME = Presets.named("azerbaijan-3h").get();
  private static final Instant NOW = RECEIVED.plusSeconds(60);
  private static final PermitCode CODE = PermitCode.of(77);

  private final InMemoryRecords records = new InMemoryRecords(InstantSource.system());
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryInspectionLog log = new InMemoryInspectionLog(trail);
  private final InspectPermits police = police(REGIME, PopulationRegister.none());

  private InspectPermits police(Regime regime, PopulationRegister register) {
    return new InspectPermits(
        regime, register, records.inspected(), log, new InspectionLimits(100, 150));
  }

  @BeforeEach
  void issue() {
    records.transact(t -> t.store(List.of(Messages.granted(phone(1), document(1), 1))));
    Listings.store(
        records.organisations(),
        Listings.added(
            Listings.draft(3)
                .confirm(Listings.details(3), CODE.value(), Listings.MADE)
                .approve(Listings.MADE)));
  }

  private Answers ask(InspectPermits police, Question... questions) {
    return police.inspect(OFFICER, List.of(questions), NOW).get();
  }

  @Test
  void aPermitThatHoldsIsValidUntilItsEndAndNothingElseIsTold() {
    Answers answers = ask(police, new OfDocument(document(1)));

    assertThat(answers)
        .isEqualTo(
            new Answers(
                NOW,
                true,
                List.of(
                    new Answer(
                        Optional.of(RECEIVED.plus(Duration.ofHours(3))), Optional.empty()))));
  }

  @Test
  void whoHasNoPermitAndWhomNobodyKnowsGetTheSameAnswer() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));

    assertThat(
            police
                .inspect(
                    OFFICER,
                    List.of(
                        new OfDocument(document(1)),
                        new OfDocument(document(999)),
                        new OfPlate(new Plate("99-ZZ-999")),
                        new OfCode(PermitCode.of(1))),
                    tomorrow)
                .get()
                .list())
        .containsExactlyElementsOf(Collections.nCopies(4, Answer.NOT_VALID));
  }

  @Test
  void anOrganisationsPermitIsFoundByCardPlateAndCode() {
    IdentityDocument card = Listings.employee(3).document().orElseThrow();

    assertThat(
            ask(police, new OfDocument(card), new OfPlate(new Plate("10-AZ-158")), new OfCode(CODE))
                .list())
        .extracting(Answer::valid)
        .containsExactly(true, true, true);
  }

  @Test
  void anyDocumentOfAPersonWillDoWhereARegisterKnowsThem() {
    Person person = new Person(Listings.pin(3), LocalDate.of(1985, 2, 28), Optional.empty(), false);
    IdentityDocument other = new IdentityDocument("MYİ", "7654321");
    InspectPermits knowing = police(REGIME, new InMemoryPopulationRegister(Map.of(other, person)));

    assertThat(ask(knowing, new OfDocument(other)).list()).extracting(Answer::valid).contains(true);
    assertThat(ask(police, new OfDocument(other)).list()).containsExactly(Answer.NOT_VALID);
  }

  @Test
  void thePurposeIsToldOnlyWhereTheRulingSaysSo() {
    Ruling open = ImmutableRuling.copyOf(REGIME.rulingAt(NOW)).withPoliceSeesPurpose(true);
    Regime telling = Regime.of("telling", REGIME.zone(), List.of(open)).get();

    assertThat(ask(police(telling, PopulationRegister.none()), new OfDocument(document(1))).list())
        .extracting(Answer::purpose)
        .containsExactly(Optional.of("2"));
  }

  @Test
  void whereNobodyNeedsAPermitTheOfficerIsToldSo() {
    Regime free = Presets.named("azerbaijan-2020").get();
    InspectPermits inSummer = police(free, PopulationRegister.none());

    Instant august = Instant.parse("2020-08-06T10:00:00Z");
    assertThat(
            inSummer
                .inspect(OFFICER, List.of(new OfDocument(document(1))), august)
                .get()
                .permitNeeded())
        .isFalse();
  }

  @Test
  void everyLookUpIsOnRecordAndItsSubjectCanSeeIt() {
    ask(police, new OfDocument(document(1)), new OfCode(CODE), new OfPlate(new Plate("10-AZ-158")));

    assertThat(log.count(OFFICER.subject(), Instant.EPOCH)).isEqualTo(3);
    assertThat(log.about(List.of(Holder.of(document(1))), Instant.MAX, 10))
        .containsExactly(new CheckNote(NOW, "Nəsimi RPİ", Question.Kind.DOCUMENT, true));
    assertThat(log.about(List.of(Holder.of(Listings.pin(3))), Instant.MAX, 10))
        .containsExactly(new CheckNote(NOW, "Nəsimi RPİ", Question.Kind.CODE, true));
    assertThat(trail.read(0, 10)).hasSize(1);
  }

  @Test
  void noneAndMoreThanAHundredAreRefusedAndNotRecorded() {
    List<Question> many = Collections.nCopies(101, new OfCode(CODE));

    assertThat(police.inspect(OFFICER, many, NOW).getLeft())
        .isEqualTo(new InspectionRefusal.WrongCount(100));
    assertThat(police.inspect(OFFICER, List.of(), NOW).getLeft())
        .isEqualTo(new InspectionRefusal.WrongCount(100));
    assertThat(log.count(OFFICER.subject(), Instant.EPOCH)).isZero();
  }

  @Test
  void anOfficerWhoLooksUpTooMuchIsToldWhenToComeAgain() {
    List<Question> hundred = Collections.nCopies(100, new OfCode(CODE));
    police.inspect(OFFICER, hundred, NOW);

    assertThat(police.inspect(OFFICER, hundred, NOW.plusSeconds(1)).getLeft())
        .isEqualTo(new InspectionRefusal.TooOften(NOW.plus(Duration.ofHours(1))));
  }
}
