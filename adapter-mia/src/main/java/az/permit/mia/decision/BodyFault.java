package az.permit.mia.decision;

/**
 * What keeps a body from being read. Immutable and thread-safe.
 *
 * @param pointer JSON pointer (RFC 6901) of the place; empty for the whole body
 * @param expected what should stand there; never what does, which may name a person
 */
record BodyFault(String pointer, String expected) {}
