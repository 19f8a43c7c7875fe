@NullMarked
package az.permit.core.regime;

import org.jspecify.annotations.NullMarked;
