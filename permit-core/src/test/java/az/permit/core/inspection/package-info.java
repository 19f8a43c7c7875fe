@NullMarked
package az.permit.core.inspection;

import org.jspecify.annotations.NullMarked;
