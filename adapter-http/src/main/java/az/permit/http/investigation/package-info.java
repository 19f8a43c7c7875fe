/** The pages of investigators: cases, their evidence, and what is decided on them. */
@NullMarked
package az.permit.http.investigation;

import org.jspecify.annotations.NullMarked;
