/** Dated data: which rules were in force when, and where that stands written. */
@NullMarked
package az.permit.core.regime;

import org.jspecify.annotations.NullMarked;
