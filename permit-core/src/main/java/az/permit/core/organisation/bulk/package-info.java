/** Many permits at once, from the rows of a table. */
@NullMarked
package az.permit.core.organisation.bulk;

import org.jspecify.annotations.NullMarked;
