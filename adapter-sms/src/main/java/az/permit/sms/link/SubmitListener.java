package az.permit.sms.link;

/** Learns what became of a submit_sm. Called on the thread that reads; must not block. */
public interface SubmitListener {
  /**
   * The operator answered, perhaps after {@link #unanswered} was told.
   *
   * @param status its command_status
   * @param smscId its message id, or empty
   */
  void answered(int status, String smscId);

  /**
   * No answer in time: perhaps the operator has it.
   *
   * @param linkLost whether the link is gone, so that no answer can come any more
   */
  void unanswered(boolean linkLost);
}
