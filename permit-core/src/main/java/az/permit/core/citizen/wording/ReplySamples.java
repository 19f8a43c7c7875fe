package az.permit.core.citizen.wording;

import az.permit.core.citizen.Grant;
import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.citizen.Rejection.Refused;
import az.permit.core.citizen.Rejection.Unreadable;
import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.Validity;
import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.regime.Mode;
import az.permit.core.regime.PurposeRule;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every reply that a ruling can lead to, each with the longest values it can be filled with, so
 * that their length can be proved before the first one is sent. Stateless and thread-safe.
 */
public final class ReplySamples {
  private static final Instant FROM = Instant.parse("2020-12-30T19:55:00Z");

  private ReplySamples() {}

  /** The replies by language and name. */
  public static Map<String, String> longest(Regime regime, Ruling ruling) {
    Map<String, String> samples = new TreeMap<>();
    ReplyTexts texts = new ReplyTexts(RulingInForce.of(regime, ruling));
    for (Language language : Language.values()) {
      for (Unreadable.Cause cause : Unreadable.Cause.values()) {
        Unreadable unreadable = new Unreadable(cause, "999", document(ruling, "888 "));
        samples.put(language + "." + cause, texts.rejected(unreadable, null, language));
        Unreadable unclear = new Unreadable(cause, "999", "");
        samples.put(language + "." + cause + ".UNCLEAR", texts.rejected(unclear, null, language));
      }
      for (PurposeRule purpose : ruling.purposes()) {
        requested(ruling, purpose, texts, language, samples);
      }
      samples.put(language + ".SET_ASIDE", texts.setAside(language));
      for (Refused.Cause cause : List.of(Refused.Cause.NOT_NEEDED, Refused.Cause.NOT_GIVEN)) {
        if (ruling.mode().name().equals(cause.name())) {
          Instant again = cause == Refused.Cause.NOT_GIVEN ? FROM : Instant.MAX;
          Refused all = new Refused(cause, "mode", ruling.id(), 0, again, List.of());
          samples.put(language + "." + cause, texts.rejected(all, null, language));
        }
      }
    }
    return samples;
  }

  private static void requested(
      Ruling ruling,
      PurposeRule purpose,
      ReplyTexts texts,
      Language language,
      Map<String, String> samples) {
    String name = language + "." + purpose.code() + ".";
    IdentityDocument document = longest(ruling);
    PermitRequest request = new PermitRequest(purpose.code(), document, language);
    Validity validity = new Validity(FROM, FROM.plusSeconds(10_800));
    String granted = texts.granted(request, new Grant(ruling, purpose, validity, true));
    samples.put(name + "GRANTED", granted + longestWarning(ruling, texts, language));
    for (Refused.Cause cause : Refused.Cause.values()) {
      if (cause == Refused.Cause.NOT_GIVEN && ruling.mode() != Mode.NOT_GIVEN) {
        continue;
      }
      boolean unlimited =
          cause == Refused.Cause.NOT_ELIGIBLE
              || cause == Refused.Cause.PURPOSE_CLOSED
              || cause == Refused.Cause.NOT_NEEDED;
      Refused refused =
          new Refused(
              cause, "rule", ruling.id(), 99, unlimited ? Instant.MAX : FROM, ruling.openCodes());
      samples.put(
          name + cause,
          texts.rejected(refused, request, language) + longestWarning(ruling, texts, language));
    }
  }

  private static String longestWarning(Ruling ruling, ReplyTexts texts, Language language) {
    return ruling.abuseRules().stream()
        .map(rule -> texts.warning(rule.id(), language))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String document(Ruling ruling, String before) {
    IdentityDocument document = longest(ruling);
    return before + document.series() + " " + document.number();
  }

  private static IdentityDocument longest(Ruling ruling) {
    IdentityDocument longest = new IdentityDocument("AZE", "99999999");
    for (DocumentSeries series : ruling.series()) {
      IdentityDocument other = new IdentityDocument(series.name(), "9".repeat(series.maxDigits()));
      boolean longer =
          other.series().length() + other.number().length()
              > longest.series().length() + longest.number().length();
      longest = longer ? other : longest;
    }
    return longest;
  }
}
