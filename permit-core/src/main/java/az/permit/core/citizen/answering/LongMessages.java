package az.permit.core.citizen.answering;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.port.CitizenRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the parts of long messages. Every part is kept in a transaction of its own batch before it
 * may be acknowledged, so parts may come in any order, over any bind, and across a restart.
 */
final class LongMessages {
  /** Parts further apart do not belong together: phones use their reference numbers again. */
  static final Duration TOGETHER = Duration.ofMinutes(5);

  private final CitizenRecords records;

  LongMessages(CitizenRecords records) {
    this.records = records;
  }

  /** The whole messages among these, parts joined where the last one is here; others left out. */
  List<IncomingMessage> join(List<IncomingMessage> batch) {
    List<IncomingMessage> parts = batch.stream().filter(m -> m.part().isPresent()).toList();
    if (parts.isEmpty()) {
      return batch;
    }
    Map<IncomingMessage, List<IncomingMessage>> kept = keep(parts);
    List<IncomingMessage> whole = new ArrayList<>();
    for (IncomingMessage message : batch) {
      if (message.part().isEmpty()) {
        whole.add(message);
      } else {
        List<IncomingMessage> known = kept.getOrDefault(message, List.of());
        if (known.size() == message.part().get().total()) {
          whole.add(joined(message, known));
        }
      }
    }
    return whole;
  }

  private Map<IncomingMessage, List<IncomingMessage>> keep(List<IncomingMessage> parts) {
    return records.transact(
        tx -> {
          Map<IncomingMessage, List<IncomingMessage>> kept = new HashMap<>();
          for (IncomingMessage part : parts) {
            Instant since = part.receivedAt().minus(TOGETHER);
            kept.put(part, tx.keepPart(part, since));
          }
          return kept;
        });
  }

  private static IncomingMessage joined(IncomingMessage last, List<IncomingMessage> parts) {
    StringBuilder text = new StringBuilder();
    StringBuilder octets = new StringBuilder();
    parts.stream()
        .sorted(Comparator.comparingInt(part -> part.part().orElseThrow().number()))
        .forEach(
            part -> {
              text.append(part.text());
              octets.append(part.octets());
            });
    return last.whole(text.toString(), octets.toString());
  }
}
