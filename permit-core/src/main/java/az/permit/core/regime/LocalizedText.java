package az.permit.core.regime;

/**
 * A short text in the three languages of the service, in full letters. Immutable and thread-safe.
 *
 * @param az Azerbaijani
 * @param en English
 * @param ru Russian
 */
public record LocalizedText(String az, String en, String ru) {}
