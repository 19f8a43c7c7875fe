package az.permit.core.citizen.issuing;

/**
 * How many permits a phone itself was granted for one document on one calendar day. Immutable and
 * thread-safe.
 *
 * @param ofPurpose those of the purpose that is asked for now
 * @param ofAll those of any purpose
 */
public record OwnPermits(int ofPurpose, int ofAll) {}
