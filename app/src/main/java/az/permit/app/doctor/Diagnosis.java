package az.permit.app.doctor;

import az.permit.core.audit.ChainHead;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that was found. Immutable and thread-safe.
 *
 * @param findings in the order in which they were made
 * @param head of the audit trail, if all of it is as it was written
 */
public record Diagnosis(List<Finding> findings, Optional<ChainHead> head) {
  /** Copies what could change. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is bad. */
  public boolean isHealthy() {
    return findings.stream().noneMatch(finding -> finding.state() == Finding.State.BAD);
  }

  /** A line for each finding. */
  public String lines() {
    return findings.stream()
        .map(f -> "%-8s %-9s %s".formatted(f.state().word(), f.part(), f.detail()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** One JSON object. */
  public String json() {
    ObjectNode json = new ObjectMapper().createObjectNode().put("healthy", isHealthy());
    ArrayNode list = json.putArray("findings");
    for (Finding finding : findings) {
      list.addObject()
          .put("part", finding.part())
          .put("state", finding.state().word())
          .put("detail", finding.detail());
    }
    head.ifPresent(
        end -> json.putObject("auditHead").put("number", end.number()).put("hash", end.hash()));
    return json.toString();
  }
}
