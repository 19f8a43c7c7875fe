package az.permit.core.citizen.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds any text to the few characters that every phone, network and alphabet shows alike: A–Z a–z
 * 0–9 space . , : - / ( ) ?. Azerbaijani letters lose their marks, Cyrillic is spelt in Latin; so a
 * reply fits one segment of 160 characters in place of two of 70.
 */
public final class GsmFold {
  private static final boolean[] SAFE = new boolean[128];
  private static final Map<Character, String> FOLDS = new HashMap<>();

  static {
    for (char safe : " .,:-/()?".toCharArray()) {
      SAFE[safe] = true;
    }
    Arrays.fill(SAFE, '0', '9' + 1, true);
    Arrays.fill(SAFE, 'A', 'Z' + 1, true);
    Arrays.fill(SAFE, 'a', 'z' + 1, true);
    pairs(
        "ə e Ə E ı i ł l Ł L ø o Ø O đ d Đ D ß ss æ ae Æ AE œ oe Œ OE þ th Þ TH € EUR ₼ AZN № No");
    pairs("а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u");
    pairs("ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i ї yi є ye ґ g ў u");
    pairs("ә e ғ g ҝ g ө o ү u һ h ҹ c ј y");
    pairs("А A Б B В V Г G Д D Е E Ё Yo Ж Zh З Z И I Й Y К K Л L М M Н N О O П P Р R С S Т T У U");
    pairs("Ф F Х Kh Ц Ts Ч Ch Ш Sh Щ Shch Ы Y Э E Ю Yu Я Ya І I Ї Yi Є Ye Ґ G Ў U");
    pairs("Ә E Ғ G Ҝ G Ө O Ү U Һ H Ҹ C Ј Y");
    pairs("! . ; , … ... • - · - – - — - ‒ - − - ‑ - _ - ~ - | / \\ / [ ( ] ) { ( } ) & and @ at");
    for (char dropped :
        "ъьЪЬ'\"`´‘’‚“”„«»‹›+#*^<>=%$\u00AD\u200B\u200E\u200F\uFEFF".toCharArray()) {
      FOLDS.put(dropped, "");
    }
    for (char space : "\n\r\t\f\u00A0\u2007\u2009\u202F".toCharArray()) {
      FOLDS.put(space, " ");
    }
  }

  private GsmFold() {}

  private static void pairs(String pairs) {
    String[] words = pairs.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      FOLDS.put(words[i].charAt(0), words[i + 1]);
    }
  }

  /** The folded text; a character that has no likeness becomes a question mark. Idempotent. */
  public static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(c -> append(folded, c));
    return folded.toString();
  }

  /** Whether the text holds nothing but characters that every phone shows alike. */
  public static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSafe(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, int c) {
    if (isSafe(c)) {
      folded.append((char) c);
      return;
    }
    String fold = Character.isBmpCodePoint(c) ? FOLDS.get((char) c) : null;
    folded.append(fold == null ? withoutMarks(c) : fold);
  }

  private static String withoutMarks(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    StringBuilder base = new StringBuilder();
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (isSafe(part)) {
        base.append(part);
      } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
        base.append(FOLDS.getOrDefault(part, "?"));
      }
    }
    return base.toString();
  }

  private static boolean isSafe(int c) {
    return c < SAFE.length && SAFE[c];
  }
}
