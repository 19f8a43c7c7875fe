package az.permit.sms.standin;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.text.DefaultAlphabet;
import az.permit.sms.text.TextDecoder;
import az.permit.sms.text.UserDataHeader;
import az.permit.sms.wire.ShortMessage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reads replies as a phone does, joining the parts of long ones. Thread-safe. */
final class PhoneScreen {
  private record LongMessage(SmsAddress to, int reference, int total) {}

  private final Map<LongMessage, TreeMap<Integer, String>> parts = new ConcurrentHashMap<>();

  /** The message, once it is whole. */
  Optional<SmsToPhone> show(ShortMessage message) {
    UserDataHeader header =
        message.hasHeader() ? UserDataHeader.parse(message.userData()) : UserDataHeader.NONE;
    String text =
        TextDecoder.decode(
            message.dataCoding(),
            message.userData(),
            header.length(),
            DefaultAlphabet.GSM_UNPACKED);
    return header
        .part()
        .map(part -> join(message, part, text))
        .orElseGet(() -> Optional.of(new SmsToPhone(message.from(), message.to(), text)));
  }

  private Optional<SmsToPhone> join(ShortMessage message, Part part, String text) {
    LongMessage key = new LongMessage(message.to(), part.reference(), part.total());
    TreeMap<Integer, String> sofar = parts.computeIfAbsent(key, none -> new TreeMap<>());
    synchronized (sofar) {
      sofar.put(part.number(), text);
      if (sofar.size() < part.total()) {
        return Optional.empty();
      }
      parts.remove(key);
      String whole = String.join("", sofar.values());
      return Optional.of(new SmsToPhone(message.from(), message.to(), whole));
    }
  }
}
