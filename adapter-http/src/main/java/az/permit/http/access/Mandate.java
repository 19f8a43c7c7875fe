package az.permit.http.access;

/**
 * The right to act for an organisation. Immutable and thread-safe.
 *
 * @param tin the organisation's taxpayer number (VÖEN)
 * @param organisation its name
 * @param seal whether it is the seal holder's own right; a delegate's may be taken back at any time
 */
public record Mandate(String tin, String organisation, boolean seal) {}
