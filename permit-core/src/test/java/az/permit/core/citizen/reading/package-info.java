@NullMarked
package az.permit.core.citizen.reading;

import org.jspecify.annotations.NullMarked;
