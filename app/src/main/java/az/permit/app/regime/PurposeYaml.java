package az.permit.app.regime;

import az.permit.core.regime.ImmutablePurposeRule;
import az.permit.core.regime.LocalizedText;
import az.permit.core.regime.PermitLength;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Quota;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One purpose of a regime file. */
final class PurposeYaml {
  private PurposeYaml() {}

  static Optional<PurposeRule> read(Fields fields) {
    String code = fields.required("code", "1 to 3 digits");
    Optional<Fields> name = fields.requiredObject("name", "the purpose in az, en and ru");
    Optional<PermitLength> length =
        fields.requiredParsed("length", Words.DURATION + " or end-of-day", PurposeYaml::length);
    ImmutablePurposeRule.Builder purpose =
        PurposeRule.builder()
            .code(code)
            .source(fields.required("source", "decree or document, and date"))
            .name(name.map(Words::localized).orElse(new LocalizedText("", "", "")))
            .length(length.orElse(PermitLength.untilEndOfDay()));
    fields.parsed("open", "true or false", Words::bool).ifPresent(purpose::open);
    fields.parsed("medical", "true or false", Words::bool).ifPresent(purpose::medical);
    fields
        .parsed("kind", "permit or notice", RulingYaml.choice(PurposeRule.Kind::valueOf))
        .ifPresent(purpose::kind);
    fields.number("perDay").ifPresent(n -> purpose.quota(Option.some(new Quota(n))));
    fields.parsed("hours", "hours such as 05:00-21:00", Words::hours).ifPresent(purpose::hours);
    fields.object("closedAdvice").map(Words::localized).ifPresent(purpose::closedAdvice);
    days(fields).ifPresent(purpose::days);
    fields.refuseUnknown();
    return Optional.of(purpose.build());
  }

  private static PermitLength length(String text) {
    return text.equals("end-of-day")
        ? PermitLength.untilEndOfDay()
        : PermitLength.of(Words.duration(text));
  }

  private static Optional<List<DayOfWeek>> days(Fields fields) {
    List<String> names = fields.texts("days");
    List<DayOfWeek> days = new ArrayList<>();
    for (String name : names) {
      try {
        days.add(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        fields.fault("days", name, "monday to sunday");
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(days);
  }
}
