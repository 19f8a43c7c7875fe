package az.permit.core.inspection;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.PermitCode;
import az.permit.core.identity.Plate;

/** What an officer looks up. Immutable and thread-safe. */
public sealed interface Question {
  /** What comes of it, for each kind. */
  <R> R fold(Cases<R> cases);

  /** What kind it is, in a word for records. */
  default Kind kind() {
    return fold(Kind.OF);
  }

  /** The person who has that document. */
  record OfDocument(IdentityDocument document) implements Question {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.document(document);
    }
  }

  /** A vehicle. */
  record OfPlate(Plate plate) implements Question {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.plate(plate);
    }
  }

  /** A permit. */
  record OfCode(PermitCode code) implements Question {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.code(code);
    }
  }

  /** One result for each kind. */
  interface Cases<R> {
    /** Of a person. */
    R document(IdentityDocument document);

    /** Of a vehicle. */
    R plate(Plate plate);

    /** Of a permit. */
    R code(PermitCode code);
  }

  /** The kinds. */
  enum Kind {
    /** A person by their document. */
    DOCUMENT("document"),
    /** A vehicle by its plate. */
    PLATE("plate"),
    /** A permit by its code. */
    CODE("code");

    private static final Cases<Kind> OF =
        new Cases<>() {
          @Override
          public Kind document(IdentityDocument document) {
            return DOCUMENT;
          }

          @Override
          public Kind plate(Plate plate) {
            return PLATE;
          }

          @Override
          public Kind code(PermitCode code) {
            return CODE;
          }
        };

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name in records and answers. */
    public String code() {
      return code;
    }
  }
}
