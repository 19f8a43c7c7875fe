package az.permit.app.regime;

import az.permit.core.citizen.ReplySamples;
import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import az.permit.sms.text.GsmFold;
import az.permit.sms.text.Segments;
import az.permit.sms.text.SmsAlphabet;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/** Checks that every reply of a regime fits one segment, whatever it is about. */
public final class RegimeTexts {
  private RegimeTexts() {}

  /** The same regime, or the replies that are too long. */
  public static Either<List<Fault>, Regime> checked(Regime regime) {
    List<Fault> faults = new ArrayList<>();
    for (Ruling ruling : regime.rulings()) {
      ReplySamples.longest(regime, ruling)
          .forEach(
              (name, text) -> {
                String folded = GsmFold.fold(text);
                if (Segments.count(folded, SmsAlphabet.GSM) > 1) {
                  faults.add(
                      new Fault(
                          "ruling " + ruling.id() + " text " + name,
                          folded.length() + " characters when filled",
                          "at most " + SmsAlphabet.GSM.alone()));
                }
              });
    }
    return faults.isEmpty() ? Either.right(regime) : Either.left(faults);
  }
}
