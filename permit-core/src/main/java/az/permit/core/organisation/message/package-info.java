/** What is told about permits: to MIA, to the representative, to the employee. */
@NullMarked
package az.permit.core.organisation.message;

import org.jspecify.annotations.NullMarked;
