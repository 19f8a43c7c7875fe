/** The core's ports of citizens: records and the two outboxes, over SQL. */
@NullMarked
package az.permit.persistence.citizen;

import org.jspecify.annotations.NullMarked;
