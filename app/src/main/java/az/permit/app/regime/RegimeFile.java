package az.permit.app.regime;

import az.permit.core.regime.Fault;
import az.permit.core.regime.Regime;
import az.permit.core.regime.Ruling;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
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
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(file));
    } catch (JacksonException e) {
      String found = e.getOriginalMessage() + "";
      return Either.left(List.of(new Fault(file.toString(), found, "YAML")));
    } catch (IOException e) {
      return Either.left(List.of(new Fault(file.toString(), "unreadable", "a readable file")));
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
