package az.permit.core.regime;

import static az.permit.core.regime.Azerbaijan.funeral;
import static az.permit.core.regime.Azerbaijan.issued;
import static az.permit.core.regime.Azerbaijan.medical;
import static az.permit.core.regime.Azerbaijan.needs;

import io.vavr.control.Option;
import java.util.List;

/** The regimes that ship with the rules. Stateless and thread-safe. */
public final class Presets {
  /** The names of all presets, in the order in which they are offered. */
  public static final List<String> NAMES =
      List.of("azerbaijan-2020", "azerbaijan-2h", "azerbaijan-3h");

  private Presets() {}

  /** The preset of that name, if there is one. */
  public static Option<Regime> named(String name) {
    return switch (name) {
      case "azerbaijan-2020" -> Option.some(Azerbaijan2020.regime());
      case "azerbaijan-2h" -> Option.some(openEnded(name, 2, "owner's documents 002 and 004"));
      case "azerbaijan-3h" -> Option.some(openEnded(name, 3, "owner's documents 001 and 003"));
      default -> Option.none();
    };
  }

  /** One reading of the owner's documents: all three codes, whole country, no end. */
  private static Regime openEnded(String name, int hours, String source) {
    return Azerbaijan.regime(
        name,
        List.of(
            issued("2020-04-05", source)
                .id(name)
                .addPurposes(medical(hours, source), needs(hours, source), funeral(source))
                .build()));
  }
}
