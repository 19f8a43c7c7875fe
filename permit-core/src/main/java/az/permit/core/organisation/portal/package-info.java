/** The use cases of the portal, one small class each. */
@NullMarked
package az.permit.core.organisation.portal;

import org.jspecify.annotations.NullMarked;
