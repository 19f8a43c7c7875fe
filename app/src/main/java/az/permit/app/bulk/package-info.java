/** Permits of organisations in bulk, from the command line. */
@NullMarked
package az.permit.app.bulk;

import org.jspecify.annotations.NullMarked;
