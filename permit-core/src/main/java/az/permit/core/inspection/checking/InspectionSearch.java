package az.permit.core.inspection.checking;

import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Person;
import az.permit.core.identity.Plate;
import az.permit.core.inspection.Question;
import az.permit.core.inspection.StandingPermit;
import az.permit.core.inspection.Wanted;
import az.permit.core.inspection.checking.InspectPermits.Match;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The questions of one request, and which permits answer them. */
final class InspectionSearch {
  /** The document that is asked about, if it is one. */
  static final Question.Cases<Optional<IdentityDocument>> DOCUMENT =
      new Question.Cases<>() {
        @Override
        public Optional<IdentityDocument> document(IdentityDocument document) {
          return Optional.of(document);
        }

        @Override
        public Optional<IdentityDocument> plate(Plate plate) {
          return Optional.empty();
        }

        @Override
        public Optional<IdentityDocument> code(PermitCode code) {
          return Optional.empty();
        }
      };

  private final List<Question> questions;
  private final Map<IdentityDocument, Person> persons;

  InspectionSearch(List<Question> questions, Map<IdentityDocument, Person> persons) {
    this.questions = questions;
    this.persons = persons;
  }

  Wanted wanted(Instant at, ZoneId zone) {
    Set<Holder> holders = new HashSet<>();
    Set<IdentityDocument> cards = new HashSet<>();
    Set<Plate> plates = new HashSet<>();
    Set<PermitCode> codes = new HashSet<>();
    for (Question question : questions) {
      question.fold(
          new Question.Cases<Boolean>() {
            @Override
            public Boolean document(IdentityDocument document) {
              holders.add(holder(document));
              // Permits that were given while no register could be asked.
              holders.add(Holder.of(document));
              return cards.add(document);
            }

            @Override
            public Boolean plate(Plate plate) {
              return plates.add(plate);
            }

            @Override
            public Boolean code(PermitCode code) {
              return codes.add(code);
            }
          });
    }
    return new Wanted(holders, cards, plates, codes, at, zone);
  }

  private Holder holder(IdentityDocument document) {
    Person person = persons.get(document);
    return person == null ? Holder.of(document) : Holder.of(person);
  }

  /** Of several permits, the one that holds for longest. */
  Match match(Question question, List<StandingPermit> standing) {
    Optional<StandingPermit> permit =
        standing.stream()
            .filter(question.fold(new Fits()))
            .max(Comparator.comparing(StandingPermit::until));
    Optional<Holder> holder =
        question
            .fold(DOCUMENT)
            .map(this::holder)
            // Who checks a vehicle checks nobody in person; who checks a code checks its holder.
            .or(
                () ->
                    question.kind() == Question.Kind.CODE
                        ? permit.flatMap(StandingPermit::holder)
                        : Optional.empty());
    return new Match(question, holder, permit);
  }

  private final class Fits implements Question.Cases<Predicate<StandingPermit>> {
    @Override
    public Predicate<StandingPermit> document(IdentityDocument document) {
      List<Holder> either = List.of(holder(document), Holder.of(document));
      return permit ->
          permit.card().filter(document::equals).isPresent()
              || permit.holder().filter(either::contains).isPresent();
    }

    @Override
    public Predicate<StandingPermit> plate(Plate plate) {
      return permit -> permit.plate().filter(plate::equals).isPresent();
    }

    @Override
    public Predicate<StandingPermit> code(PermitCode code) {
      return permit -> permit.code().equals(code.value());
    }
  }
}
