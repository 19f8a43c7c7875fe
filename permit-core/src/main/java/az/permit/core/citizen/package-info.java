/** One SMS: what comes in, what is made of it and what is kept; the rooms below do the work. */
@NullMarked
package az.permit.core.citizen;

import org.jspecify.annotations.NullMarked;
