package az.permit.core.port;

import az.permit.core.identity.Tin;
import java.time.LocalDate;

/**
 * A list of permits of one organisation. Immutable and thread-safe.
 *
 * @param tin whose permits
 * @param today the day on which they are looked at: it decides between approved and expired
 * @param filter which of them
 */
public record PermitQuery(Tin tin, LocalDate today, PermitFilter filter) {}
