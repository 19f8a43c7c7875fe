package az.permit.http;

/**
 * The state of one thing the service needs. Immutable and thread-safe.
 *
 * @param name {@code database}, {@code mia}, the name of a bind
 * @param up whether it works now
 * @param required whether the service is ready only if this is up
 * @param detail for operators; names nobody's data and no secret
 */
public record HealthPart(String name, boolean up, boolean required, String detail) {}
