package az.permit.core.inspection.offline;

/** Why a list is refused. */
public enum ListFault {
  /** It is something else. */
  NO_LIST("no-list"),
  /** It is of a version that this program does not read. */
  OTHER_VERSION("other-version"),
  /** It ends too early. */
  TRUNCATED("truncated"),
  /** It names another key than the one that is trusted. */
  WRONG_KEY("wrong-key"),
  /** The trusted key did not sign it as it is. */
  FORGED("forged"),
  /** A delta belongs to another list. */
  OTHER_LIST("other-list"),
  /** A delta does not follow on what is before it. */
  OUT_OF_SEQUENCE("out-of-sequence"),
  /** It is not in force yet. */
  NOT_YET_VALID("not-yet-valid"),
  /** It is in force no more. */
  EXPIRED("expired");

  private final String code;

  ListFault(String code) {
    this.code = code;
  }

  /** Its name in answers. */
  public String code() {
    return code;
  }
}
