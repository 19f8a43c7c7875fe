@NullMarked
package az.permit.core.citizen.issuing;

import org.jspecify.annotations.NullMarked;
