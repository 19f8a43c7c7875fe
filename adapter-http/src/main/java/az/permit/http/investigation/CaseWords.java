package az.permit.http.investigation;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.citizen.PastMessage;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.Matter;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.http.page.Language;
import az.permit.http.page.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a page puts cases into words, in its language. Immutable and thread-safe. */
public final class CaseWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;
  private final Shown shown;

  CaseWords(Language language, ZoneId zone, Shown shown) {
    this.texts = Texts.in(language);
    this.zone = zone;
    this.shown = shown;
  }

  /** Whom or what a case is about. */
  public String about(CaseFile file) {
    return shown.about(file.matter());
  }

  /** A rule; one of a regime file of the operator's own by its id. */
  public String rule(String rule) {
    String key = "cases.rule." + rule;
    return texts.has(key) ? texts.text(key) : rule;
  }

  /** What the rule did. */
  public String step(CaseFile file) {
    return file.matter()
        .fold(
            new Matter.Cases<>() {
              @Override
              public String phone(AbuseCase found) {
                return texts.text(
                    switch (found.step()) {
                      case WARNED -> "cases.step.warned";
                      case COOLED_DOWN -> "cases.step.cooled-down";
                    });
              }

              @Override
              public String organisation(OrganisationCase found) {
                return texts.text("cases.step.none");
              }
            });
  }

  /** A state. */
  public String state(CaseState state) {
    return texts.text("cases.state." + state.code());
  }

  /** What a case becomes by a decision. */
  public String choice(CaseState state) {
    return texts.text("cases.choose." + state.code());
  }

  /** The colour of a state's tag, besides its word. */
  public String colour(CaseState state) {
    return switch (state) {
      case OPEN -> "blue";
      case CONFIRMED -> "red";
      case WARNED -> "yellow";
      case DISMISSED -> "green";
    };
  }

  /** A day. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment, as clocks show it. */
  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  /** Who decided, and when. */
  public String signature(CaseDecision decision) {
    return moment(decision.at()) + " · " + decision.investigator();
  }

  /** How a message was read: code and document; empty if it could not be. */
  public String request(PastMessage message) {
    return message
        .request()
        .map(request -> request.purpose() + " " + shown.document(request.document()))
        .orElse("–");
  }

  /** What was replied. It may name people, so it is shown in full or not at all. */
  public String reply(PastMessage message) {
    return shown == Shown.FULL ? message.replyText().orElse("–") : "••••";
  }
}
