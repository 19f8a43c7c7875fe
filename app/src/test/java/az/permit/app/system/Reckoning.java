package az.permit.app.system;

import az.permit.core.citizen.PastMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.identity.Holder;
import az.permit.mia.standin.MiaStandIn;
import az.permit.mia.standin.ReceivedNotice;
import az.permit.persistence.citizen.RecordsReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what the citizens and the operator saw, what is on record, and what MIA has. Every
 * contradiction is one line; none means that every promise was kept.
 */
final class Reckoning {
  private final List<Citizen> citizens;
  private final Kept kept;
  private final List<String> atMia;
  private final List<String> faults = new ArrayList<>();

  private Reckoning(List<Citizen> citizens, Kept kept, List<String> atMia) {
    this.citizens = citizens;
    this.kept = kept;
    this.atMia = atMia;
  }

  /**
   * The contradictions.
   *
   * @param atMia the public ids of the permits that MIA has
   */
  static List<String> faults(List<Citizen> citizens, Kept kept, List<String> atMia) {
    Reckoning reckoning = new Reckoning(citizens, kept, atMia);
    citizens.forEach(reckoning::citizen);
    reckoning.twins();
    reckoning.kept.permits().forEach(reckoning::allowance);
    reckoning.wholeness();
    reckoning.mia();
    return List.copyOf(reckoning.faults);
  }

  /** The contradictions, MIA's among them. */
  static List<String> faults(List<Citizen> citizens, Kept kept, MiaStandIn mia) {
    return faults(citizens, kept, mia.permits().stream().map(ReceivedNotice::permit).toList());
  }

  private List<PastMessage> messages(Citizen citizen) {
    return kept.messages().getOrDefault(citizen.phone(), List.of());
  }

  private void citizen(Citizen citizen) {
    List<PastMessage> messages = messages(citizen);
    if (citizen.isAcknowledged() && messages.isEmpty()) {
      faults.add(citizen + ": acknowledged, but not on record");
    }
    if (messages.size() > 1) {
      faults.add(citizen + ": decided " + messages.size() + " times");
    }
    for (PastMessage message : messages) {
      outcome(citizen, message);
      texts(citizen, GsmFold.fold(message.replyText().orElse("")));
    }
  }

  private void outcome(Citizen citizen, PastMessage message) {
    boolean granted = message.outcome().equals("granted");
    boolean right =
        switch (citizen.expected()) {
          case GRANTED -> granted;
          case ONE_OF_TWO -> granted || message.outcome().equals("quota-spent");
          case HINT -> message.request().isEmpty();
        };
    if (!right) {
      faults.add(citizen + ": outcome " + message.outcome());
    }
  }

  private void texts(Citizen citizen, String decided) {
    List<String> texts = citizen.texts();
    if (texts.isEmpty()) {
      faults.add(citizen + ": no text");
    }
    if (texts.stream().anyMatch(text -> !text.equals(decided))) {
      faults.add(citizen + ": a text that is not the one on record");
    }
    if (texts.size() > citizen.mostTexts()) {
      faults.add(citizen + ": " + texts.size() + " texts, at most " + citizen.mostTexts());
    }
  }

  /** Of two who ask for one document, exactly one gets the permit of a day. */
  private void twins() {
    Map<Holder, List<PastMessage>> asked =
        citizens.stream()
            .filter(c -> c.expected() == Citizen.Expected.ONE_OF_TWO)
            .collect(
                Collectors.groupingBy(
                    c -> Holder.of(c.document()),
                    Collectors.flatMapping(c -> messages(c).stream(), Collectors.toList())));
    asked.forEach(
        (holder, messages) -> {
          if (messages.size() == 2
              && messages.stream().noneMatch(m -> m.outcome().equals("granted"))) {
            faults.add("two asked for one document, and neither got the permit");
          }
        });
  }

  private void allowance(Holder holder, List<PastPermit> permits) {
    Map<LocalDate, Long> perDay =
        permits.stream()
            .filter(permit -> permit.purpose().equals("2"))
            .collect(Collectors.groupingBy(PastPermit::day, Collectors.counting()));
    if (perDay.values().stream().anyMatch(count -> count > 1)) {
      faults.add("a document has more than its allowance: " + perDay.values());
    }
  }

  private void wholeness() {
    RecordsReport report = kept.report();
    if (!report.isWhole()) {
      faults.add("half there: " + report);
    }
    long found = kept.messages().values().stream().mapToLong(List::size).sum();
    if (report.messages() != found) {
      faults.add(report.messages() + " messages on record, of citizens " + found);
    }
    long granted =
        kept.messages().values().stream()
            .flatMap(List::stream)
            .filter(message -> message.outcome().equals("granted"))
            .count();
    long permits = kept.permits().values().stream().mapToLong(List::size).sum();
    if (report.permits() != granted || permits != granted) {
      faults.add(granted + " granted, permits " + report.permits() + ", of documents " + permits);
    }
    if (report.repliesSettled() + report.repliesDue() != report.messages()) {
      faults.add("replies neither settled nor due: " + report);
    }
  }

  private void mia() {
    Set<String> there = new HashSet<>(atMia);
    Set<String> here = new HashSet<>(kept.permitIds());
    if (there.size() != atMia.size()) {
      faults.add("MIA has permits twice: " + (atMia.size() - there.size()));
    }
    long missing = here.stream().filter(id -> !there.contains(id)).count();
    long strange = there.stream().filter(id -> !here.contains(id)).count();
    if (missing > 0) {
      faults.add("MIA lacks permits: " + missing);
    }
    if (strange > 0) {
      faults.add("MIA has permits that are not on record: " + strange);
    }
  }
}
