/** The use case that goes through a whole trail. */
@NullMarked
package az.permit.core.audit.verifying;

import org.jspecify.annotations.NullMarked;
