@NullMarked
package az.permit.core.inspection.listing;

import org.jspecify.annotations.NullMarked;
