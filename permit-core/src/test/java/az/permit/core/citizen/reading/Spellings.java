package az.permit.core.citizen.reading;

import az.permit.core.citizen.Language;
import az.permit.core.citizen.PermitRequest;
import az.permit.core.identity.DocumentSeries;
import az.permit.core.identity.IdentityDocument;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Requests as people spell them. Each kind of noise is drawn on its own, so that any of them meets
 * any other.
 */
final class Spellings {
  private Spellings() {}

  /** A request, and one of the ways to type it. */
  record Spelling(PermitRequest request, String text) {}

  static Arbitrary<Spelling> spellings() {
    return Combinators.combine(documents(), words(), marks(), digits()).as(Spellings::spell);
  }

  /** Anything that reaches the number: most of it near a request, some of it far from any. */
  static Arbitrary<String> messages() {
    Arbitrary<String> far = pieces().list().ofMaxSize(9).map(all -> String.join("", all));
    Arbitrary<String> near =
        Combinators.combine(templates(), insertions().list().ofMaxSize(3)).as(Spellings::spoil);
    return Arbitraries.frequencyOf(Tuple.of(1, far), Tuple.of(4, near));
  }

  static Arbitrary<IdentityDocument> documents() {
    return Arbitraries.of(Transcript.AZE, Transcript.MYI, Transcript.DYI, Transcript.MOM)
        .flatMap(
            series -> numbers(series).map(number -> new IdentityDocument(series.name(), number)));
  }

  static Arbitrary<String> numbers(DocumentSeries series) {
    return Arbitraries.strings()
        .numeric()
        .ofMinLength(series.minDigits())
        .ofMaxLength(series.maxDigits());
  }

  /** What a person adds around the request and for the series. */
  private record Words(String code, boolean codeLast, String before, String after, int series) {}

  /** What stands between its parts. */
  private record Marks(String afterCode, String afterSeries, String inNumber, String unseen) {}

  /** How its digits are written: in which script, and in groups of which length. */
  private record Digits(char zero, int group, boolean keycaps) {}

  private static Arbitrary<Words> words() {
    return Combinators.combine(
            Arbitraries.of("1", "2", "3"),
            Arbitraries.of(true, false),
            Arbitraries.of(
                "", "", "Salam, ", "“", "(", "🛒 ", "\n", "Zəhmət olmasa: ", "kod ", "#"),
            Arbitraries.of(
                "", "", " ərzaq", "”", ")", " 🙏", ".", "!", " çox sağ ol", "\r\n", "..."),
            Arbitraries.integers().between(0, 6))
        .as(Words::new);
  }

  private static Arbitrary<Marks> marks() {
    return Combinators.combine(
            Arbitraries.of(" ", "", ".", "-", " - ", ", ", "/", ")", ": ", "\u00A0", "\n", "🙂"),
            Arbitraries.of(" ", "", ".", "-", " № ", "№", " nömrə ", " N ", " No. ", ": ", "\t"),
            Arbitraries.of(" ", "-", ".", "/", " - ", "\u00A0", "\u2009", "’", "\n"),
            Arbitraries.of("", "\u200B", "\u200E", "\uFE0F", "\u0301", "\u00AD"))
        .as(Marks::new);
  }

  private static Arbitrary<Digits> digits() {
    return Combinators.combine(
            Arbitraries.of('0', '0', '٠', '۰', '०', '０'),
            Arbitraries.of(9, 9, 2, 3, 4),
            Arbitraries.of(false, false, true))
        .as(Digits::new);
  }

  private record Insertion(int place, String piece) {}

  private static Arbitrary<Insertion> insertions() {
    return Combinators.combine(Arbitraries.integers().between(0, 20), pieces()).as(Insertion::new);
  }

  private static String spoil(String template, List<Insertion> insertions) {
    StringBuilder text = new StringBuilder(template);
    for (Insertion insertion : insertions) {
      text.insert(Math.min(insertion.place, text.length()), insertion.piece);
    }
    return text.toString();
  }

  private static Arbitrary<String> templates() {
    return Combinators.combine(
            Arbitraries.of(
                "2 AZE %s", "AZE%s 2", "1MYI%s", "2 %s", "%s AZE 2", "AZE %s", "2 %s AZE"),
            numbers(Transcript.AZE))
        .as((template, number) -> template.replace("%s", number));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of("2", "1", "AZE", "aze", "MYİ", " ", " ", "-", ".")),
        Tuple.of(2, Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8)),
        Tuple.of(2, Arbitraries.of("O", "l", "I", "o", "О", "N", "X", "A", "Z", "E")),
        Tuple.of(2, Arbitraries.of(" kod ", " ru ", "№", "#", "*", "?", "..", "\n", " 🙏", "(")),
        Tuple.of(2, Arbitraries.of("٢", "７", "²", "\u200B", "\uFE0F\u20E3", "\uD83D", "\uDE4F")),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
  }

  private static Spelling spell(
      IdentityDocument document, Words words, Marks marks, Digits digits) {
    String code = inScript(words.code, digits);
    String series = seriesSpellings(document.series()).get(words.series);
    String number = inScript(grouped(document.number(), digits.group, marks.inNumber), digits);
    String body = series + marks.afterSeries + number;
    String text = words.codeLast ? body + " ərzaq " + code : code + marks.afterCode + body;
    PermitRequest request = new PermitRequest(words.code, document, Language.AZ);
    // After a code that stands last, a word would make it a count of something.
    boolean counts = words.codeLast && words.after.chars().anyMatch(Character::isLetter);
    String after = counts ? "" : words.after;
    return new Spelling(request, words.before + unseen(text, marks.unseen) + after);
  }

  private static List<String> seriesSpellings(String series) {
    switch (series) {
      case "AZE":
        return List.of("AZE", "aze", "АЗЕ", "A Z E", "a.z.e", "AZƏ", "ＡＺＥ");
      case "MYİ":
        return List.of("MYİ", "MYI", "myı", "myi", "MYÍ", "МУИ", "МЙИ");
      case "DYİ":
        return List.of("DYİ", "dyi", "dyı", "ДЙИ", "ДУИ", "D Y I", "d-y-i");
      default:
        return List.of("MOM", "mom", "МОМ", "M O M", "m/o/m", "ＭＯＭ", "Mom");
    }
  }

  /** In groups from the left; a single digit left over joins the group before it. */
  private static String grouped(String number, int length, String mark) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (i > 0 && i % length == 0 && i < number.length() - 1) {
        groups.append(mark);
      }
      groups.append(number.charAt(i));
    }
    return groups.toString();
  }

  private static String inScript(String text, Digits digits) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        written.append(c);
      } else {
        written.append((char) (c - '0' + digits.zero)).append(digits.keycaps ? "\uFE0F\u20E3" : "");
      }
    }
    return written.toString();
  }

  private static String unseen(String text, String mark) {
    return mark + String.join(mark, text.codePoints().mapToObj(Character::toString).toList());
  }
}
