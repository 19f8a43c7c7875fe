/** Who saw or changed what, on H2 or PostgreSQL. */
@NullMarked
package az.permit.persistence.audit;

import org.jspecify.annotations.NullMarked;
