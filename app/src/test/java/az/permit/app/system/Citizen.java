package az.permit.app.system;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import java.util.ArrayList;
import java.util.List;

/** One who writes one message, and what became of it as seen from the phone. Thread-safe. */
final class Citizen {
  /** What the rules make of the message. */
  enum Expected {
    /** It is a request, and nobody else asks for that document. */
    GRANTED,
    /** Two phones ask for one document: the first gets the permit, the other is told why not. */
    ONE_OF_TWO,
    /** It is no request. */
    HINT
  }

  private static final long FIRST_PHONE = 994_550_000_000L;
  private static final int KINDS = 10;

  private final int number;
  private final List<String> texts = new ArrayList<>();
  private int sendings;
  private int killsBefore;
  private int killsAfter;
  private boolean acknowledged;

  Citizen(int number) {
    this.number = number;
  }

  /** Whose phone that is; −1 if it is none of ours. */
  static int numberOf(String phone) {
    long number = phone.matches("\\d{12}") ? Long.parseLong(phone) - FIRST_PHONE : -1;
    return number < Integer.MAX_VALUE ? (int) number : -1;
  }

  SmsAddress phone() {
    return SmsAddress.international(Long.toString(FIRST_PHONE + number));
  }

  Expected expected() {
    int kind = number % KINDS;
    if (kind == 0 || kind == 4) {
      return Expected.HINT;
    }
    return kind == 1 || kind == 2 ? Expected.ONE_OF_TWO : Expected.GRANTED;
  }

  String message() {
    IdentityDocument document = document();
    String whole = document.series() + " " + document.number();
    int kind = number % KINDS;
    if (kind == 0) {
      return "salam " + Character.toString('a' + number / KINDS % 26);
    }
    return kind == 4 ? "4 " + whole : purpose() + " " + whole;
  }

  String purpose() {
    return number % KINDS == 3 ? "1" : "2";
  }

  IdentityDocument document() {
    int kind = number % KINDS;
    int owner = kind == 2 ? number - 1 : number;
    return new IdentityDocument(kind == 3 ? "MYİ" : "AZE", "%07d".formatted(owner));
  }

  /**
   * The message goes out.
   *
   * @param kills how often the service was killed so far
   */
  synchronized void sends(int kills) {
    if (sendings++ == 0) {
      killsBefore = kills;
      killsAfter = kills;
    }
  }

  /** The operator was answered 0: what it may rely on. */
  synchronized void acknowledge() {
    acknowledged = true;
  }

  synchronized void receives(String text, int kills) {
    texts.add(text);
    killsAfter = kills;
  }

  synchronized boolean isAcknowledged() {
    return acknowledged;
  }

  synchronized List<String> texts() {
    return List.copyOf(texts);
  }

  /** Each kill leaves open whether the last text left; so each may repeat it once. */
  synchronized int mostTexts() {
    return 1 + killsAfter - killsBefore;
  }

  /** The kind of message, and nothing else: enough to find it again. */
  @Override
  public String toString() {
    return "citizen " + number + " (" + expected() + ")";
  }
}
