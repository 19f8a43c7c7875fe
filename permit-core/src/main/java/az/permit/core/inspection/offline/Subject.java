package az.permit.core.inspection.offline;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.LatinCapitals;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Pin;
import az.permit.core.identity.Plate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a permit names, by which a list is searched. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param value its normal form: Latin capitals and digits without anything between
 */
public record Subject(Kind kind, String value) {
  private static final int LONGEST = 24;

  /** The kinds. */
  public enum Kind {
    /** A permit by its code. */
    CODE("code", 'c'),
    /** A person by the document of the permit. */
    DOCUMENT("document", 'd'),
    /** A person by the PIN of the permit. */
    PIN("pin", 'p'),
    /** A vehicle. */
    PLATE("plate", 'v');

    private final String code;
    private final char letter;

    Kind(String code, char letter) {
      this.code = code;
      this.letter = letter;
    }

    /** Its name in answers. */
    public String code() {
      return code;
    }
  }

  /** A permit. */
  public static Subject of(PermitCode code) {
    return new Subject(Kind.CODE, LatinCapitals.of(code.value()));
  }

  /** A person; series that look alike are one: {@code MYİ} is {@code MYI}. */
  public static Subject of(IdentityDocument document) {
    return new Subject(Kind.DOCUMENT, LatinCapitals.of(document.series() + document.number()));
  }

  /** A person. */
  public static Subject of(Pin pin) {
    return new Subject(Kind.PIN, pin.value());
  }

  /** A vehicle. */
  public static Subject of(Plate plate) {
    return new Subject(Kind.PLATE, LatinCapitals.of(plate.value()));
  }

  /**
   * All that a typed text may mean, since {@code AZE1111111} could be on a plate, too; empty if
   * nothing on a list is written so.
   */
  public static List<Subject> read(String text) {
    String bare = LatinCapitals.of(text);
    List<Subject> read = new ArrayList<>();
    PermitCode.read(text).map(Subject::of).forEach(read::add);
    if (LatinCapitals.isAll(bare) && bare.length() <= LONGEST && endsInDigit(bare)) {
      read.add(new Subject(Kind.DOCUMENT, bare));
    }
    Pin.read(text).map(Subject::of).ifPresent(read::add);
    Plate.read(text).map(Subject::of).ifPresent(read::add);
    return List.copyOf(read);
  }

  private static boolean endsInDigit(String bare) {
    char last = bare.charAt(bare.length() - 1);
    return last >= '0' && last <= '9';
  }

  /** What is hashed. */
  String hashed() {
    return kind.letter + ":" + value;
  }

  /** Its kind and a mask: it names a person. */
  @Override
  public String toString() {
    return kind.code + " ***";
  }
}
