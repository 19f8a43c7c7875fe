@NullMarked
package az.permit.core.inspection.offline;

import org.jspecify.annotations.NullMarked;
