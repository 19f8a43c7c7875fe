package az.permit.sms.inbound;

import az.permit.core.citizen.IncomingMessage;
import java.util.List;

/** Decides messages. Called by several threads at once, each with a batch of its own. */
@FunctionalInterface
public interface MessageHandler {
  /**
   * Decides and stores a batch; returns only when that is committed and synced, for then the
   * operators are told that we have these messages and forget them.
   *
   * @return a verdict for each message, in their order
   * @throws RuntimeException if nothing of the batch was kept; the operators are then asked to try
   *     again later
   */
  List<Verdict> answer(List<IncomingMessage> messages);
}
