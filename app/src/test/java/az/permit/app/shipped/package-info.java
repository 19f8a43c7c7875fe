/** What leaves the house: the repository and the jar, and what must or must not be in them. */
@NullMarked
package az.permit.app.shipped;

import org.jspecify.annotations.NullMarked;
