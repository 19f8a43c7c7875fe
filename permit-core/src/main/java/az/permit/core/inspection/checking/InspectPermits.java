package az.permit.core.inspection.checking;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.inspection.Answer;
import az.permit.core.inspection.Answers;
import az.permit.core.inspection.Inspection;
import az.permit.core.inspection.InspectionBatch;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.InspectionRefusal;
import az.permit.core.inspection.InspectionRefusal.TooOften;
import az.permit.core.inspection.InspectionRefusal.WrongCount;
import az.permit.core.inspection.Officer;
import az.permit.core.inspection.Question;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.port.InspectedPermits;
import az.permit.core.port.InspectionLog;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.StorageUnavailable;
import az.permit.core.regime.Mode;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the police: does a permit hold now, and until when? Nobody is told before each look-up is
 * on record. Thread-safe.
 */
public final class InspectPermits {
  private final Regime regime;
  private final PopulationRegister register;
  private final InspectedPermits permits;
  private final InspectionLog log;
  private final InspectionLimits limits;

  /**
   * On these records.
   *
   * @param regime whose ruling says whether the police see a purpose, and whether permits are
   *     needed
   * @param register by which a document leads to a person; without one, the document is the person
   * @param limits of each officer
   */
  public InspectPermits(
      Regime regime,
      PopulationRegister register,
      InspectedPermits permits,
      InspectionLog log,
      InspectionLimits limits) {
    this.regime = regime;
    this.register = register;
    this.permits = permits;
    this.log = log;
    this.limits = limits;
  }

  /** How much one officer may look up. */
  public InspectionLimits limits() {
    return limits;
  }

  /**
   * Looks up what an officer asks.
   *
   * @param at the present
   * @return the answers, once each look-up is recorded; or why nothing was looked up
   * @throws StorageUnavailable if the permits cannot be read or the look-ups not recorded now
   */
  public Either<InspectionRefusal, Answers> inspect(
      Officer officer, List<Question> questions, Instant at) {
    if (questions.isEmpty() || questions.size() > limits.atOnce()) {
      return Either.left(new WrongCount(limits.atOnce()));
    }
    InspectionSearch search = new InspectionSearch(questions, persons(questions));
    List<StandingPermit> standing = permits.find(search.wanted(at, regime.zone()));
    Ruling ruling = regime.rulingAt(at);
    List<Match> matches =
        questions.stream().map(question -> search.match(question, standing)).toList();
    InspectionBatch batch =
        new InspectionBatch(
            officer, at, matches.stream().map(match -> match.inspection(officer, at)).toList());
    Optional<Instant> again = log.keep(batch, limits);
    if (again.isPresent()) {
      return Either.left(new TooOften(again.get()));
    }
    return Either.right(
        new Answers(
            at,
            ruling.mode() != Mode.NOT_NEEDED,
            matches.stream().map(match -> match.answer(ruling.policeSeesPurpose())).toList()));
  }

  /** A register that cannot be asked now is as none: the document is the person. */
  private Map<IdentityDocument, Person> persons(List<Question> questions) {
    List<IdentityDocument> documents =
        questions.stream()
            .map(question -> question.fold(InspectionSearch.DOCUMENT))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    try {
      return documents.isEmpty() ? Map.of() : register.find(documents);
    } catch (StorageUnavailable e) {
      return Map.of();
    }
  }

  /**
   * What was found for a question.
   *
   * @param question what was asked
   * @param holder whom it concerns, if that is known
   * @param permit the permit that holds for longest, if any holds
   */
  record Match(Question question, Optional<Holder> holder, Optional<StandingPermit> permit) {
    Inspection inspection(Officer officer, Instant at) {
      return new Inspection(officer, question, holder, permit.isPresent(), at);
    }

    Answer answer(boolean withPurpose) {
      return permit
          .map(
              found ->
                  new Answer(
                      Optional.of(found.until()),
                      withPurpose ? Optional.of(found.purpose()) : Optional.empty()))
          .orElse(Answer.NOT_VALID);
    }
  }
}
