package az.permit.core.citizen.issuing;

import java.util.Set;

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
 * @param lifted ids of the rules against abuse that refuse it nothing today, since a person said so
 */
public record PhoneUsage(
    int messages, int documentRank, int documents, int spentRefusals, Set<String> lifted) {
  /** Of a phone that sent nothing yet today. */
  public static final PhoneUsage NONE = new PhoneUsage(0, 1, 0, 0);

  /** Of a phone for which all rules count. */
  public PhoneUsage(int messages, int documentRank, int documents, int spentRefusals) {
    this(messages, documentRank, documents, spentRefusals, Set.of());
  }
}
