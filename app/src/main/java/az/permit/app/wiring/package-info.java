/** Every part made and joined by hand, in one readable place. */
@NullMarked
package az.permit.app.wiring;

import org.jspecify.annotations.NullMarked;
