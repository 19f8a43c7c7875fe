/** What the police check: a person, a vehicle or a code, and a row of each look-up. */
@NullMarked
package az.permit.core.inspection;

import org.jspecify.annotations.NullMarked;
