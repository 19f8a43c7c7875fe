/** MIA's decisions on permits of organisations, as it posts them to us. */
@NullMarked
package az.permit.mia.decision;

import org.jspecify.annotations.NullMarked;
