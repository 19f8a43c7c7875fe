package az.permit.app.regime;

import az.permit.core.regime.Fault;
import az.permit.core.regime.Presets;
import az.permit.core.regime.Regime;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A regime by the name of a preset or the path of a file. */
public final class RegimeSource {
  private RegimeSource() {}

  /** The regime, or all that is wrong with it. */
  public static Either<List<Fault>, Regime> read(String source) {
    if (Presets.NAMES.contains(source)) {
      return Presets.named(source).toEither(List.of());
    }
    Path file = Path.of(source);
    if (!Files.isReadable(file)) {
      return Either.left(
          List.of(
              new Fault(
                  source,
                  "neither a preset nor a readable file",
                  "one of " + String.join(", ", Presets.NAMES) + ", or the path of a file")));
    }
    return RegimeFile.read(file);
  }
}
