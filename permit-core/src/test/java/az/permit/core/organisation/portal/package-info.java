@NullMarked
package az.permit.core.organisation.portal;

import org.jspecify.annotations.NullMarked;
