@NullMarked
package az.permit.app.wiring;

import org.jspecify.annotations.NullMarked;
