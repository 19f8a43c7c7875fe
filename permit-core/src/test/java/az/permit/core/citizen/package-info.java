@NullMarked
package az.permit.core.citizen;

import org.jspecify.annotations.NullMarked;
