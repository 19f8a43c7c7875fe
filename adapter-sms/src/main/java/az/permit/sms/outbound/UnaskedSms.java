package az.permit.sms.outbound;

import az.permit.core.citizen.Reply;
import java.util.concurrent.CompletableFuture;

/**
 * An SMS that nobody asked for. It is in no outbox: whoever sends it waits for its fate, and offers
 * it again where it has none. Thread-safe.
 */
final class UnaskedSms {
  /** What became of it. */
  enum Fate {
    /** The operator has it. */
    ACCEPTED,

    /** The operator will never take it. */
    REFUSED,

    /** It did not leave, or nobody knows whether it arrived. */
    OPEN
  }

  private final Reply message;
  private final CompletableFuture<Fate> fate = new CompletableFuture<>();

  UnaskedSms(Reply message) {
    this.message = message;
  }

  Reply message() {
    return message;
  }

  /** Its fate, when it is known. */
  CompletableFuture<Fate> fate() {
    return fate;
  }

  /** Its fate is known; only the first word counts. */
  void became(Fate known) {
    fate.complete(known);
  }
}
