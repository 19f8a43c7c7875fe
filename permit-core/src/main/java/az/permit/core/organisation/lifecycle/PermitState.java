package az.permit.core.organisation.lifecycle;

import az.permit.core.regime.LocalizedText;

/** The states of an organisation's permit; {@link Transition} says how one leads to another. */
public enum PermitState {
  /** Being filled in; may be edited and deleted. */
  DRAFT("draft", "QARALAMA", "DRAFT", "ЧЕРНОВИК"),
  /** Confirmed by the organisation and sent to MIA; no change any more. */
  CONFIRMED("confirmed", "TƏSDİQLƏNMİŞ", "CONFIRMED", "ПОДТВЕРЖДЕНО"),
  /** Approved by MIA: it holds on its days. */
  APPROVED("approved", "İCAZƏ VERİLMİŞ", "APPROVED", "РАЗРЕШЕНО"),
  /** Rejected by MIA. */
  REJECTED("rejected", "İMTİNA EDİLMİŞ", "REJECTED", "ОТКАЗАНО"),
  /** Approved, but its last day is over. Never stored: the day of the looker decides. */
  EXPIRED("expired", "MÜDDƏTİ BİTMİŞ", "EXPIRED", "ИСТЕКЛО"),
  /** Withdrawn by the organisation. */
  WITHDRAWN("withdrawn", "GERİ GÖTÜRÜLMÜŞ", "WITHDRAWN", "ОТОЗВАНО"),
  /** Revoked by MIA. */
  REVOKED("revoked", "LƏĞV EDİLMİŞ", "REVOKED", "АННУЛИРОВАНО");

  private final String code;
  private final LocalizedText name;

  PermitState(String code, String az, String en, String ru) {
    this.code = code;
    this.name = new LocalizedText(az, en, ru);
  }

  /** Its stable name in records and in the API. */
  public String code() {
    return code;
  }

  /** Its tag in the list. */
  public LocalizedText tag() {
    return name;
  }
}
