/** All that MIA is to have. */
@NullMarked
package az.permit.persistence.mia;

import org.jspecify.annotations.NullMarked;
