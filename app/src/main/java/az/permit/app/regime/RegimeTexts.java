package az.permit.app.regime;

import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.citizen.wording.ReplySamples;
import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import az.permit.sms.text.Segments;
import az.permit.sms.text.SmsAlphabet;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that every reply of a regime fits one segment, and that only positive ones grant. */
public final class RegimeTexts {
  private static final Pattern RANGE = Pattern.compile("\\d\\d:\\d\\d-\\d\\d:\\d\\d");

  private RegimeTexts() {}

  /** The same regime, or the replies that are too long. */
  public static Either<List<Fault>, Regime> checked(Regime regime) {
    List<Fault> faults = new ArrayList<>();
    for (Ruling ruling : regime.rulings()) {
      ruling.texts().forEach((key, text) -> nameDocument(ruling, key, text, faults));
      try {
        ReplySamples.longest(regime, ruling)
            .forEach((name, text) -> check(ruling, name, GsmFold.fold(text), faults));
      } catch (IllegalArgumentException e) {
        String found = e.getMessage() + "";
        faults.add(new Fault("ruling " + ruling.id() + " texts", found, "texts and placeholders"));
      }
    }
    return faults.isEmpty() ? Either.right(regime) : Either.left(faults);
  }

  /** A positive reply is shown to the police, who compare it with the document. */
  private static void nameDocument(Ruling ruling, String key, String text, List<Fault> faults) {
    boolean positive = key.endsWith("GRANTED") || key.endsWith("NOTED");
    if (positive && !text.contains("{document}")) {
      String where = "ruling " + ruling.id() + " texts " + key;
      faults.add(new Fault(where, "no document", "{document} in positive replies"));
    }
  }

  private static void check(Ruling ruling, String name, String folded, List<Fault> faults) {
    String where = "ruling " + ruling.id() + " text " + name;
    if (Segments.count(folded, SmsAlphabet.GSM) > 1) {
      String found = folded.length() + " characters when filled";
      faults.add(new Fault(where, found, "at most " + SmsAlphabet.GSM.alone()));
    }
    boolean positive = name.endsWith(".GRANTED");
    if (positive != RANGE.matcher(folded).find()) {
      String found = positive ? "no range of clock times" : "a range of clock times";
      faults.add(new Fault(where, found, "a range HH:MM-HH:MM in positive replies only"));
    }
  }
}
