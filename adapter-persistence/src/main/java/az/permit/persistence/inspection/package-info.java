/** What the police look up, and a row of each look-up, on H2 or PostgreSQL. */
@NullMarked
package az.permit.persistence.inspection;

import org.jspecify.annotations.NullMarked;
