/** The answers to requests that may be sent again, on H2 or PostgreSQL. */
@NullMarked
package az.permit.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
