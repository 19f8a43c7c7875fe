/** The way in. */
@NullMarked
package az.permit.app;

import org.jspecify.annotations.NullMarked;
