package az.permit.core.citizen.wording;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Ruling;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What citizens are told under one ruling, in full letters. Built once per ruling; immutable and
 * thread-safe. Only a positive text ever holds a range of two clock times.
 */
public final class ReplyTexts {
  private static final int DIGITS_OF_EXAMPLE = 7;

  private final RulingInForce inForce;
  private final Template[][] templates;

  /**
   * The texts of a ruling: its own wording where it has one, else the usual.
   *
   * @throws IllegalArgumentException if a wording of the ruling has an unclosed brace, or is of no
   *     text that there is
   */
  public ReplyTexts(RulingInForce inForce) {
    this.inForce = inForce;
    Set<String> unknown = new HashSet<>(inForce.ruling().texts().keySet());
    this.templates = new Template[Language.values().length][Wording.values().length];
    for (Language language : Language.values()) {
      for (Wording wording : Wording.values()) {
        String key = language + "." + wording;
        String usual = wording.in(language);
        unknown.remove(key);
        templates[language.ordinal()][wording.ordinal()] =
            new Template(inForce.ruling().texts().getOrDefault(key, usual));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no such texts: " + unknown);
    }
  }

  /**
   * The fixed words of every text, each as it is sent: in full letters and folded. Also those of
   * the usual wording, which an earlier ruling may have sent.
   */
  public Set<String> phrases() {
    Set<String> phrases = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      for (Wording wording : Wording.values()) {
        phrases.addAll(templates[language.ordinal()][wording.ordinal()].fixed());
        phrases.addAll(new Template(wording.in(language)).fixed());
      }
    }
    Set<String> folded = new LinkedHashSet<>();
    phrases.forEach(phrase -> folded.add(GsmFold.fold(phrase)));
    phrases.addAll(folded);
    return phrases;
  }

  /** That a permit is issued: for which document, and when it holds. */
  public String granted(PermitRequest request, Grant grant) {
    boolean permit = grant.purpose().kind() == PurposeRule.Kind.PERMIT;
    Values values = new Values(request.language()).of(request);
    values.range = Clock.range(grant.validity(), inForce.zone());
    values.namesTerritory = grant.namesTerritory();
    return fill(permit ? Wording.GRANTED : Wording.NOTED, values);
  }

  /** Why there is no permit, and what to do next. */
  public String rejected(Rejection rejection, @Nullable PermitRequest request, Language language) {
    return rejection.fold(
        new Rejection.Cases<String>() {
          @Override
          public String unreadable(Unreadable unreadable) {
            return ReplyTexts.this.unreadable(unreadable, language);
          }

          @Override
          public String refused(Refused refused) {
            return ReplyTexts.this.refused(refused, request, language);
          }
        });
  }

  /** What is added where an abuse rule of that id warns. */
  public String warning(String rule, Language language) {
    for (AbuseRule abuse : inForce.ruling().abuseRules()) {
      if (abuse.id().equals(rule)) {
        return fill(warning(abuse.counts()), new Values(language));
      }
    }
    return "";
  }

  private static Wording warning(AbuseRule.Counts counts) {
    return switch (counts) {
      case DOCUMENTS_OF_ONE_PHONE -> Wording.WARNING_DOCUMENTS;
      case MESSAGES_OF_ONE_PHONE -> Wording.WARNING_MESSAGES;
      case REFUSALS_ON_SPENT_ALLOWANCE -> Wording.WARNING_REFUSALS;
    };
  }

  /** That a message could not be processed. */
  public String setAside(Language language) {
    return fill(Wording.SET_ASIDE, new Values(language));
  }

  private String unreadable(Unreadable unreadable, Language language) {
    Values values = new Values(language);
    values.found = unreadable.found();
    values.suggestion = unreadable.suggestion();
    return fill(Wording.valueOf(unreadable.cause().name()), values);
  }

  private String refused(Refused refused, @Nullable PermitRequest request, Language language) {
    boolean aboutAll = refused.cause() == Refused.Cause.NOT_GIVEN;
    Values values = new Values(language).of(aboutAll ? null : request);
    values.limit = refused.limit();
    values.askAgainAt = refused.askAgainAt();
    values.namesTerritory = aboutAll;
    values.mayAskMedical = mayAskMedical(refused.cause());
    return fill(Wording.valueOf(refused.cause().name()), values);
  }

  /** One permit over all codes, once spent, leaves the medical code no more open than others. */
  private boolean mayAskMedical(Refused.Cause cause) {
    boolean spent =
        cause == Refused.Cause.ASKED_TOO_OFTEN && inForce.ruling().dayQuota().isDefined();
    return !spent
        && inForce.ruling().purposes().stream().anyMatch(rule -> rule.open() && rule.medical());
  }

  /** A request of this ruling that is ready to be sent, but for its number. */
  String example() {
    String code = inForce.ruling().openCodes().contains("2") ? "2" : firstCode();
    String series = inForce.ruling().series().isEmpty() ? "AZE" : firstSeries();
    return code + " " + series + " " + "1".repeat(DIGITS_OF_EXAMPLE);
  }

  private String firstCode() {
    return inForce.ruling().openCodes().isEmpty() ? "1" : inForce.ruling().openCodes().get(0);
  }

  private String firstSeries() {
    return inForce.ruling().series().get(0).name();
  }

  private String fill(Wording wording, Values values) {
    Template template = templates[values.language.ordinal()][wording.ordinal()];
    return template.fill(name -> value(name, values));
  }

  private String value(String name, Values values) {
    Ruling ruling = inForce.ruling();
    return switch (name) {
      case "document" -> values.document == null ? "" : text(values.document);
      case "range" -> values.range;
      case "purpose" -> values.purpose;
      case "territory" -> territory(Wording.TERRITORY, values);
      case "where" -> territory(Wording.WHERE, values);
      case "medical" -> values.mayAskMedical ? fill(Wording.MEDICAL, values) : "";
      case "send" -> fill(values.suggestion.isEmpty() ? Wording.EXAMPLE : Wording.SEND, values);
      case "code" -> values.found.isEmpty() ? "" : ": " + values.found;
      case "places" -> values.language.of(ruling.territory().inReplies());
      case "example" -> example();
      case "suggestion" -> values.suggestion;
      case "found" -> values.found;
      case "codes" -> Lists.codes(ruling, values.language);
      case "series" -> Lists.series(ruling);
      case "limit" -> Integer.toString(values.limit);
      case "advice" ->
          ruling
              .purpose(values.purpose)
              .map(rule -> values.language.of(rule.closedAdvice()))
              .getOrElse("");
      case "again" -> again(values);
      case "when" -> Clock.moment(values.askAgainAt, inForce.zone());
      case "message" -> values.purpose + " " + text(values.document);
      default -> throw new IllegalArgumentException("no such placeholder: {" + name + "}");
    };
  }

  private String territory(Wording wording, Values values) {
    boolean named = values.namesTerritory && !inForce.ruling().territory().isWholeCountry();
    return named ? fill(wording, values) : "";
  }

  private String again(Values values) {
    if (values.askAgainAt.equals(Instant.MAX)) {
      return "";
    }
    return fill(values.document == null ? Wording.UNTIL : Wording.AGAIN, values);
  }

  private static String text(@Nullable IdentityDocument document) {
    return document == null ? "" : document.series() + " " + document.number();
  }

  /** The values of one text. */
  private static final class Values {
    final Language language;
    @Nullable IdentityDocument document;
    String purpose = "";
    String range = "";
    String found = "";
    String suggestion = "";
    int limit;
    Instant askAgainAt = Instant.MAX;
    boolean namesTerritory;
    boolean mayAskMedical;

    Values(Language language) {
      this.language = language;
    }

    Values of(@Nullable PermitRequest request) {
      if (request != null) {
        document = request.document();
        purpose = request.purpose();
      }
      return this;
    }
  }
}
