package az.permit.http.phone;

import java.util.concurrent.CompletionStage;

/** Sends a text through the demo's mobile network to the short number. Thread-safe. */
@FunctionalInterface
public interface DemoPhone {
  /**
   * Sends a text without waiting.
   *
   * @param from the phone it comes from, digits in international form
   * @param text what the citizen typed
   * @return the reply, or an exception if it cannot be sent
   */
  CompletionStage<PhoneReply> send(String from, String text);
}
