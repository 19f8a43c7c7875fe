package az.permit.sms.settings;

/** How replies of an operator are written. */
public enum ReplyLetters {
  /** Folded to ASCII, one segment: shown alike by every phone. */
  FOLDED,
  /** In full letters as UCS-2, where the text needs it. */
  FULL
}
