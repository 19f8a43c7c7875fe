package az.permit.app.command;

import az.permit.core.inspection.Answer;
import az.permit.core.inspection.offline.ListFault;
import az.permit.core.inspection.offline.ListHeader;
import az.permit.core.inspection.offline.OfflineCheck;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** An answer of {@code inspect}, for people and for scripts; nothing of whom it concerns. */
record InspectedAnswer(
    Optional<OfflineCheck> check, Either<ListFault, Answer> answer, ZoneId zone) {
  private static final String VALID = "valid";
  private static final String UNTIL = "until";
  private static final String REFUSED = "refused";

  String lines() {
    StringBuilder lines = new StringBuilder();
    tree()
        .properties()
        .forEach(
            field ->
                lines
                    .append("%-12s ".formatted(field.getKey()))
                    .append(field.getValue().asText())
                    .append(System.lineSeparator()));
    return lines.toString().stripTrailing();
  }

  String json() {
    return tree().toString();
  }

  private ObjectNode tree() {
    ObjectNode tree = new ObjectMapper().createObjectNode();
    answer
        .peek(said -> tree.put(VALID, said.valid()))
        .peek(said -> said.until().ifPresent(until -> tree.put(UNTIL, local(until))))
        .peekLeft(fault -> tree.put(REFUSED, fault.code()));
    check.map(OfflineCheck::newest).ifPresent(newest -> list(tree, newest));
    return tree;
  }

  private void list(ObjectNode tree, ListHeader newest) {
    tree.put("regime", newest.terms().regime());
    tree.put("sequence", newest.sequence());
    tree.put("listFrom", local(newest.from()));
    tree.put("listUntil", local(newest.until()));
  }

  private String local(Instant at) {
    return LocalDateTime.ofInstant(at, zone).toString();
  }
}
