package az.permit.app.demo;

import az.permit.core.citizen.wording.GsmFold;
import az.permit.core.identity.SmsAddress;
import az.permit.http.phone.DemoPhone;
import az.permit.http.phone.PhoneReply;
import az.permit.sms.standin.SmscStandIn;
import az.permit.sms.text.Segments;
import az.permit.sms.text.SmsAlphabet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The browser's phone at the message centre: what it sends, and the next SMS that it gets. */
final class PhoneLine implements DemoPhone {
  private static final SmsAddress SHORT_NUMBER = new SmsAddress(0, 1, "8103");

  /** Who waits that long for a reply sends once more. */
  private static final Duration SENDS_AGAIN = Duration.ofSeconds(1);

  private final SmscStandIn smsc;
  private final Map<String, Queue<CompletableFuture<PhoneReply>>> waiting =
      new ConcurrentHashMap<>();

  PhoneLine(SmscStandIn smsc) {
    this.smsc = smsc;
    smsc.onSms(sms -> received(sms.to().value(), sms.text()));
  }

  @Override
  public CompletionStage<PhoneReply> send(String from, String text) {
    CompletableFuture<PhoneReply> reply = new CompletableFuture<>();
    Queue<CompletableFuture<PhoneReply>> queue =
        waiting.computeIfAbsent(from, phone -> new ArrayDeque<>());
    synchronized (queue) {
      queue.add(reply);
    }
    deliver(from, text, reply);
    // The same message again, while the first reply is being settled, gets that reply and no other.
    CompletableFuture.delayedExecutor(SENDS_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (!reply.isDone()) {
                deliver(from, text, reply);
              }
            });
    return reply.whenComplete((done, failure) -> forget(queue, reply));
  }

  private void deliver(String from, String text, CompletableFuture<PhoneReply> reply) {
    smsc.deliver(SmsAddress.international(from), SHORT_NUMBER, text)
        .whenComplete(
            (status, failure) -> {
              if (failure != null || status != 0) {
                reply.completeExceptionally(new IOException("the service took no message"));
              }
            });
  }

  private void received(String phone, String text) {
    Queue<CompletableFuture<PhoneReply>> queue = waiting.get(phone);
    if (queue == null) {
      return;
    }
    CompletableFuture<PhoneReply> next;
    synchronized (queue) {
      next = queue.poll();
    }
    if (next != null) {
      SmsAlphabet alphabet = GsmFold.isFolded(text) ? SmsAlphabet.GSM : SmsAlphabet.UCS2;
      next.complete(new PhoneReply(text, Segments.count(text, alphabet), alphabet.name()));
    }
  }

  private static void forget(
      Queue<CompletableFuture<PhoneReply>> queue, CompletableFuture<PhoneReply> reply) {
    synchronized (queue) {
      queue.remove(reply);
    }
  }
}
