package az.permit.app.wiring;

import az.permit.core.citizen.IncomingMessage;
import az.permit.core.citizen.answering.AnswerMessages;
import az.permit.core.citizen.answering.Answers;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.inbound.MessageHandler;
import az.permit.sms.inbound.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands batches from the operators to the use case, and its alarms to the log. */
final class AnsweringHandler implements MessageHandler {
  private static final int NETWORK_SPECIFIC = 3;
  private static final int UNKNOWN_PLAN = 0;
  private static final Logger LOG = LoggerFactory.getLogger(AnsweringHandler.class);

  private final AnswerMessages answers;
  private final SmsAddress shortNumber;
  private final Runnable stored;

  /**
   * @param shortNumber from which replies come where an operator names no number
   * @param stored told after every batch, for there may be notices for MIA
   */
  AnsweringHandler(AnswerMessages answers, String shortNumber, Runnable stored) {
    this.answers = answers;
    this.shortNumber = address(shortNumber);
    this.stored = stored;
  }

  /** The short number as a sender. */
  static SmsAddress address(String shortNumber) {
    return new SmsAddress(NETWORK_SPECIFIC, UNKNOWN_PLAN, shortNumber);
  }

  @Override
  public List<Verdict> answer(List<IncomingMessage> messages) {
    Answers all = answers.answer(messages.stream().map(this::addressed).toList());
    all.alarms().forEach(alarm -> LOG.error("ALARM: {}", alarm));
    stored.run();
    List<Verdict> verdicts = new ArrayList<>(messages.size());
    boolean handedOver = false;
    for (boolean taken : all.taken()) {
      // The replies of a batch leave together; they are handed over with the first that was taken.
      boolean carries = taken && !handedOver;
      verdicts.add(taken ? Verdict.accepted(carries ? all.replies() : List.of()) : Verdict.busy());
      handedOver |= carries;
    }
    return verdicts;
  }

  private IncomingMessage addressed(IncomingMessage message) {
    return message.to().value().isEmpty() ? message.to(shortNumber) : message;
  }
}
