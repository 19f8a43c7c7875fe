package az.permit.core.regime;

import az.permit.core.identity.DocumentSeries;
import io.vavr.control.Option;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What all regimes of the preset history share: documents, purposes and rules against abuse. */
final class Azerbaijan {
  static final ZoneId BAKU = ZoneId.of("Asia/Baku");

  /** Digits as in the owner's own examples: AZE 6, 7 and 8 (004, 001); the others 7 or 8. */
  static final List<DocumentSeries> SERIES =
      List.of(
          new DocumentSeries("AZE", 6, 8),
          new DocumentSeries("MYİ", 7, 8),
          new DocumentSeries("DYİ", 7, 8),
          new DocumentSeries("MOM", 7, 8));

  /** The service's answers to the abuse that the record of 2020 tells of; see DOMAIN section 6. */
  static final List<AbuseRule> ABUSE_RULES =
      List.of(
          new AbuseRule(
              "documents-of-one-phone",
              AbuseRule.Counts.DOCUMENTS_OF_ONE_PHONE,
              8,
              12,
              "one phone for many strangers; a family of five with one phone was encouraged"),
          new AbuseRule(
              "messages-of-one-phone",
              AbuseRule.Counts.MESSAGES_OF_ONE_PHONE,
              30,
              60,
              "90 SMS from one boy, April 2020"),
          new AbuseRule(
              "refusals-on-spent-allowance",
              AbuseRule.Counts.REFUSALS_ON_SPENT_ALLOWANCE,
              5,
              10,
              "asking again and again on a spent allowance"));

  private Azerbaijan() {}

  static PurposeRule medical(int hours, String source) {
    return PurposeRule.builder()
        .code("1")
        .name(new LocalizedText("tibbi", "medical", "врач"))
        .source(source)
        .length(PermitLength.ofHours(hours))
        .medical(true)
        .build();
  }

  static PurposeRule needs(int hours, String source) {
    return PurposeRule.builder()
        .code("2")
        .name(new LocalizedText("ərzaq", "food", "продукты"))
        .source(source)
        .length(PermitLength.ofHours(hours))
        .quota(Option.some(Quota.ONCE_A_DAY))
        .build();
  }

  static PurposeRule funeral(String source) {
    return PurposeRule.builder()
        .code("3")
        .name(new LocalizedText("dəfn", "funeral", "похороны"))
        .source(source)
        .length(PermitLength.untilEndOfDay())
        .build();
  }

  static PurposeRule funeralBy102(String source) {
    return ImmutablePurposeRule.copyOf(funeral(source))
        .withOpen(false)
        .withClosedAdvice(
            new LocalizedText(
                "Dəfn üçün 102-yə zəng edin.",
                "For a funeral call 102.",
                "По похоронам звоните 102."));
  }

  static ImmutableRuling.Builder issued(String from, String source) {
    return Ruling.builder()
        .id(from.length() > 10 ? from.substring(0, 10) : from)
        .effectiveFrom(moment(from))
        .mode(Mode.ISSUED)
        .series(SERIES)
        .abuseRules(ABUSE_RULES)
        .source(source);
  }

  static Ruling without(Mode mode, String from, String source) {
    return issued(from, source).mode(mode).build();
  }

  /** The same ruling under a new date and source, to be changed where the record says so. */
  static ImmutableRuling.Builder next(Ruling last, String from, String source) {
    return Ruling.builder().from(last).id(from).effectiveFrom(moment(from)).source(source);
  }

  /** Each ruling ended by the beginning of the next. */
  static Regime regime(String name, List<Ruling> rulings) {
    List<Ruling> ended = new ArrayList<>();
    for (int i = 0; i < rulings.size(); i++) {
      ended.add(
          i + 1 < rulings.size()
              ? ImmutableRuling.copyOf(rulings.get(i))
                  .withEffectiveUntil(Option.some(rulings.get(i + 1).effectiveFrom()))
              : rulings.get(i));
    }
    return Regime.of(name, BAKU, ended)
        .getOrElseThrow(faults -> new IllegalStateException(faults.toString()));
  }

  private static LocalDateTime moment(String from) {
    return LocalDateTime.parse(from.length() > 10 ? from : from + "T00:00");
  }
}
