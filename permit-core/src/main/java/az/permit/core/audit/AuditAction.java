package az.permit.core.audit;

import java.util.Arrays;

/** What somebody did. The codes are part of every entry's hash, so they never change. */
public enum AuditAction {
  /** Began a session. */
  SIGNED_IN("signed-in"),
  /** Ended it. */
  SIGNED_OUT("signed-out"),
  /** Asked for something that their role may not have. */
  REFUSED("refused"),
  /** Asked for a record that is not there or not theirs. */
  NOT_THEIRS("not-theirs"),
  /** Searched people, messages or permits. */
  SEARCHED("searched"),
  /** Looked at a record of a person. */
  SEEN("seen"),
  /** Took records out of the system. */
  EXPORTED("exported"),
  /** Showed a permit for printing. */
  PRINTED("printed"),
  /** Checked people, vehicles or codes as the police. */
  INSPECTED("inspected"),
  /** Recorded a call and its outcome. */
  ENQUIRY_RECORDED("enquiry-recorded"),
  /** Issued a permit for somebody who cannot text. */
  ISSUED("issued"),
  /** Let a permit hold for longer. */
  EXTENDED("extended"),
  /** Corrected a record. */
  CORRECTED("corrected"),
  /** Ended a permit before its time. */
  REVOKED("revoked"),
  /** Decided a case of abuse. */
  CASE_DECIDED("case-decided"),
  /** Sent again what had been set aside. */
  REPLAYED("replayed"),
  /** Removed what need not be kept any more. */
  PURGED("purged");

  private final String code;

  AuditAction(String code) {
    this.code = code;
  }

  /** Its name in entries. */
  public String code() {
    return code;
  }

  /**
   * The action of that code.
   *
   * @throws IllegalArgumentException if there is none: the entry is of a later release
   */
  public static AuditAction of(String code) {
    return Arrays.stream(values())
        .filter(action -> action.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("expected the code of an action"));
  }
}
