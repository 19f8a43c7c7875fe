package az.permit.app.regime;

import az.permit.core.identity.DocumentSeries;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.ImmutableRuling;
import az.permit.core.regime.LocalizedText;
import az.permit.core.regime.Mode;
import az.permit.core.regime.Quota;
import az.permit.core.regime.Ruling;
import az.permit.core.regime.Territory;
import io.vavr.control.Option;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One ruling of a regime file. */
final class RulingYaml {
  private static final String MOMENT = "a local date and time such as 2020-04-05T00:00";

  private RulingYaml() {}

  /** The ruling; empty if a field is missing or cannot be read, which is then among the faults. */
  static Optional<Ruling> read(Fields fields) {
    String id = fields.required("id", "a name of its own");
    String source = fields.required("source", "decree or document, and date");
    Optional<LocalDateTime> from = fields.requiredParsed("from", MOMENT, LocalDateTime::parse);
    Optional<Mode> mode =
        fields.requiredParsed("mode", "issued, not-needed or not-given", choice(Mode::valueOf));
    ImmutableRuling.Builder ruling =
        Ruling.builder()
            .id(id)
            .source(source)
            .effectiveFrom(from.orElse(LocalDateTime.MIN))
            .mode(mode.orElse(Mode.ISSUED));
    fields
        .parsed("until", MOMENT, LocalDateTime::parse)
        .ifPresent(until -> ruling.effectiveUntil(Option.some(until)));
    people(fields, ruling);
    delays(fields, ruling);
    fields.list("series").forEach(series -> series(series).ifPresent(ruling::addSeries));
    fields.list("purposes").forEach(p -> PurposeYaml.read(p).ifPresent(ruling::addPurposes));
    fields.list("abuseRules").forEach(rule -> abuse(rule).ifPresent(ruling::addAbuseRules));
    fields
        .object("texts")
        .ifPresent(
            texts ->
                texts.names().forEach(k -> texts.text(k).ifPresent(t -> ruling.putTexts(k, t))));
    fields.refuseUnknown();
    return from.isPresent() ? Optional.of(ruling.build()) : Optional.empty();
  }

  private static void people(Fields fields, ImmutableRuling.Builder ruling) {
    fields.number("dayQuota").ifPresent(n -> ruling.dayQuota(Option.some(new Quota(n))));
    fields.number("ageLimit").ifPresent(age -> ruling.ageLimit(Option.some(age)));
    fields.parsed("refusesBarred", "true or false", Words::bool).ifPresent(ruling::refusesBarred);
    fields
        .parsed("policeSeesPurpose", "true or false", Words::bool)
        .ifPresent(ruling::policeSeesPurpose);
    fields.object("territory").ifPresent(t -> ruling.territory(territory(t)));
  }

  private static void delays(Fields fields, ImmutableRuling.Builder ruling) {
    fields.parsed("startDelay", Words.DURATION, Words::duration).ifPresent(ruling::startDelay);
    fields.parsed("replyDelay", Words.DURATION, Words::duration).ifPresent(ruling::replyDelay);
    fields.number("hintsPerDay").ifPresent(ruling::hintsPerDay);
  }

  private static Territory territory(Fields fields) {
    List<String> districts = fields.requiredTexts("districts", "a list of districts");
    Optional<Fields> inReplies = fields.object("inReplies");
    fields.refuseUnknown();
    LocalizedText usual = Territory.of(districts).inReplies();
    return new Territory(Set.copyOf(districts), inReplies.map(Words::localized).orElse(usual));
  }

  private static Optional<DocumentSeries> series(Fields fields) {
    String name = fields.required("name", "a series such as AZE");
    Optional<Integer> min = fields.number("minDigits");
    Optional<Integer> max = fields.number("maxDigits");
    fields.refuseUnknown();
    try {
      return Optional.of(new DocumentSeries(name, min.orElse(0), max.orElse(0)));
    } catch (IllegalArgumentException e) {
      fields.fault("minDigits", e.getMessage() + "", "1 <= minDigits <= maxDigits <= 18");
      return Optional.empty();
    }
  }

  private static Optional<AbuseRule> abuse(Fields fields) {
    String id = fields.required("id", "a name of its own");
    String source = fields.required("source", "why the rule is there");
    Optional<AbuseRule.Counts> counts =
        fields.requiredParsed(
            "counts",
            "documents-of-one-phone, messages-of-one-phone or refusals-on-spent-allowance",
            choice(AbuseRule.Counts::valueOf));
    int warn = fields.number("warnAbove").orElse(0);
    int cool = fields.number("coolAbove").orElse(0);
    fields.refuseUnknown();
    return counts.map(c -> new AbuseRule(id, c, warn, cool, source));
  }

  static <T> Function<String, T> choice(Function<String, T> valueOf) {
    return name -> valueOf.apply(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
