@NullMarked
package az.permit.core.inspection.checking;

import org.jspecify.annotations.NullMarked;
