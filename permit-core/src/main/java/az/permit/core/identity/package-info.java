/** Who and what a permit speaks of: documents, persons, phones. */
@NullMarked
package az.permit.core.identity;

import org.jspecify.annotations.NullMarked;
