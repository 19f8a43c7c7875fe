package az.permit.core.organisation.lifecycle;

/** What was done to a permit, for its history. */
public enum Deed {
  /** The draft was made. */
  CREATED("created"),
  /** The draft was made as a copy of another permit; the note names that one's id. */
  COPIED("copied"),
  /** The form was changed. */
  EDITED("edited"),
  /** It was confirmed and sent to MIA. */
  CONFIRMED("confirmed"),
  /** MIA approved it. */
  APPROVED("approved"),
  /** MIA rejected it; the note is the reason. */
  REJECTED("rejected"),
  /** The organisation withdrew it. */
  WITHDRAWN("withdrawn"),
  /** MIA revoked it; the note is the reason. */
  REVOKED("revoked"),
  /** The employee said that they do not work there. */
  DENIED("denied");

  private final String code;

  Deed(String code) {
    this.code = code;
  }

  /** Its stable name in records and in the API. */
  public String code() {
    return code;
  }
}
