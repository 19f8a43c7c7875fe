/** The use case of investigators. */
@NullMarked
package az.permit.core.investigation.judging;

import org.jspecify.annotations.NullMarked;
