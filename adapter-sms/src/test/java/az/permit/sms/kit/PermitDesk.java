package az.permit.sms.kit;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.Reply;
import az.permit.core.port.DueReply;
import az.permit.sms.inbound.MessageHandler;
import az.permit.sms.inbound.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers each message with a reply to it, as the core would; parts once they are all there. */
public final class PermitDesk implements MessageHandler {
  private final MemoryOutbox outbox;
  private final InstantSource clock;
  private final Map<String, TreeMap<Integer, String>> parts = new HashMap<>();
  private final List<IncomingMessage> seen = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> wording = text -> "Icaze: " + text;
  private volatile Consumer<List<IncomingMessage>> before = messages -> {};

  /** A desk that stores its replies there. */
  public PermitDesk(MemoryOutbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What a message is replied. */
  public void reply(UnaryOperator<String> words) {
    wording = words;
  }

  /** What happens before a batch is decided: it may block, or throw. */
  public void before(Consumer<List<IncomingMessage>> happening) {
    before = happening;
  }

  /** Every message that was decided, part or whole. */
  public List<IncomingMessage> seen() {
    return seen;
  }

  /** The texts of the messages that were decided. */
  public List<String> texts() {
    return seen.stream().map(IncomingMessage::text).toList();
  }

  @Override
  public List<Verdict> answer(List<IncomingMessage> messages) {
    before.accept(messages);
    List<Verdict> verdicts = new ArrayList<>();
    for (IncomingMessage message : messages) {
      seen.add(message);
      verdicts.add(Verdict.accepted(decide(message)));
    }
    return verdicts;
  }

  private synchronized List<DueReply> decide(IncomingMessage message) {
    String text = message.text();
    if (message.part().isPresent()) {
      IncomingMessage.Part part = message.part().get();
      TreeMap<Integer, String> sofar =
          parts.computeIfAbsent(
              message.from().value() + "/" + part.reference(), none -> new TreeMap<>());
      sofar.put(part.number(), text);
      if (sofar.size() < part.total()) {
        return List.of();
      }
      text = String.join("", sofar.values());
    }
    return List.of(
        outbox.store(
            new Reply(
                message.operator(),
                message.to(),
                message.from(),
                wording.apply(text),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(3)))));
  }
}
