package az.permit.core.citizen.issuing;

/**
 * What one phone did on the calendar day before this message. Immutable and thread-safe.
 *
 * @param messages messages of any kind, each as often as it was delivered
 * @param documentRank the place of this request's document among the different documents asked for
 *     in the order of their first message, from 1; one more than {@code documents} if it is new, 0
 *     if the message could not be read
 * @param documents different documents asked for
 * @param spentRefusals refusals of this document and purpose because an allowance was spent,
 *     repeats left out
 */
public record PhoneUsage(int messages, int documentRank, int documents, int spentRefusals) {
  /** Of a phone that sent nothing yet today. */
  public static final PhoneUsage NONE = new PhoneUsage(0, 1, 0, 0);
}
