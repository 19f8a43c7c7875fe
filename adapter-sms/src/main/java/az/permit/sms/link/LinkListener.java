package az.permit.sms.link;

/** What a link tells the gateway. Called on threads that must not wait. */
public interface LinkListener {
  /**
   * A deliver_sm came.
   *
   * @param session by which it is to be answered
   * @param pdu the whole PDU
   * @return false if there is no room for it; then it is answered with the busy status
   */
  boolean delivered(LinkSession session, byte[] pdu);

  /** The link may have room for a submit that it had not before. */
  void roomToSubmit();
}
