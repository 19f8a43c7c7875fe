/**
 * The whole system, from the citizen's phone to the database file and MIA, under all that fails.
 */
@NullMarked
package az.permit.app.system;

import org.jspecify.annotations.NullMarked;
