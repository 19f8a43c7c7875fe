@NullMarked
package az.permit.core.citizen.wording;

import org.jspecify.annotations.NullMarked;
