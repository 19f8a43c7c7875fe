package az.permit.app.regime;

import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A regime written as YAML; refused as a whole if anything in it is wrong. */
final class RegimeFile {
  private RegimeFile() {}

  static Either<List<Fault>, Regime> read(Path file) {
    return YamlText.read(file)
        .mapLeft(found -> List.of(new Fault(file.toString(), found, "a YAML file")))
        .flatMap(root -> regime(file, root));
  }

  private static Either<List<Fault>, Regime> regime(Path file, JsonNode root) {
    if (!root.isObject()) {
      return Either.left(
          List.of(new Fault(file.toString(), "no fields", "name, zone and rulings")));
    }
    Fields fields = new Fields("regime", root);
    String name = fields.text("name").orElse(file.getFileName().toString());
    ZoneId zone =
        fields
            .parsed("zone", "a zone such as Asia/Baku", RegimeFile::zone)
            .orElse(ZoneId.of("Asia/Baku"));
    List<Ruling> rulings = new ArrayList<>();
    for (Fields ruling : fields.list("rulings")) {
      Optional<Ruling> read = RulingYaml.read(ruling);
      read.ifPresent(rulings::add);
    }
    fields.refuseUnknown();
    return fields.faults().isEmpty()
        ? Regime.of(name, zone, rulings).flatMap(RegimeTexts::checked)
        : Either.left(fields.faults());
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(id, e);
    }
  }
}
