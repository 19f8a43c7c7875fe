/** The rules by which a readable request is judged. */
@NullMarked
package az.permit.core.citizen.issuing;

import org.jspecify.annotations.NullMarked;
