/** Cases and what was decided on them, on H2 or PostgreSQL. */
@NullMarked
package az.permit.persistence.investigation;

import org.jspecify.annotations.NullMarked;
