package az.permit.core.citizen;

import java.util.List;
import java.util.Optional;

/**
 * A kind of what MIA is told of citizens' permits. Data: a later kind is one more entry of {@link
 * #ALL}, and whatever keeps, posts or lists notices knows it by that. Immutable and thread-safe.
 *
 * @param code its name in MIA's interface and in the records; never changed once it was used
 * @param state what the permit is from then on
 */
public record CitizenNoticeKind(String code, String state) {
  /** The permit was issued: its first revision. */
  public static final CitizenNoticeKind ISSUED = new CitizenNoticeKind("citizen-permit", "issued");

  /** The permit holds longer than it did. */
  public static final CitizenNoticeKind EXTENDED =
      new CitizenNoticeKind("citizen-extension", "extended");

  /** The permit was taken away, or was undone, and holds no more. */
  public static final CitizenNoticeKind REVOKED =
      new CitizenNoticeKind("citizen-revocation", "revoked");

  /** All of them. */
  public static final List<CitizenNoticeKind> ALL = List.of(ISSUED, EXTENDED, REVOKED);

  /** The kind of that code, if there is one. */
  public static Optional<CitizenNoticeKind> read(String code) {
    return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst();
  }
}
