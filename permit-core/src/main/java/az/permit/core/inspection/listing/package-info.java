/** Making the list of valid permits that the police carry where there is no network. */
@NullMarked
package az.permit.core.inspection.listing;

import org.jspecify.annotations.NullMarked;
