/** The records of organisations, on H2 or PostgreSQL. */
@NullMarked
package az.permit.persistence.organisation;

import org.jspecify.annotations.NullMarked;
