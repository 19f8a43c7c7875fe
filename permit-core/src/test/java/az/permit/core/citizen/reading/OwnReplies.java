package az.permit.core.citizen.reading;

import az.permit.core.citizen.RulingInForce;
import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.citizen.wording.ReplySamples;
import az.permit.core.citizen.wording.ReplyTexts;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What citizens are sent, as it would come back. */
final class OwnReplies {
  private static final Regime REGIME = Presets.named("azerbaijan-3h").get();
  private static final Ruling RULING = REGIME.rulings().get(0);

  /** The fixed words of the usual texts. */
  static final Set<String> PHRASES = new ReplyTexts(RulingInForce.of(REGIME, RULING)).phrases();

  private OwnReplies() {}

  /** Every reply, in full letters and folded, naming documents and codes that there are. */
  static List<String> texts() {
    return Presets.NAMES.stream()
        .map(name -> Presets.named(name).get())
        .flatMap(OwnReplies::of)
        .distinct()
        .toList();
  }

  private static Stream<String> of(Regime regime) {
    return regime.rulings().stream()
        .flatMap(ruling -> ReplySamples.longest(regime, ruling).values().stream())
        .map(text -> text.replace("888 ", "2 "))
        .flatMap(text -> Stream.of(text, GsmFold.fold(text)));
  }
}
