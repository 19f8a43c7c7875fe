/** Regimes by name or from a file. */
@NullMarked
package az.permit.app.regime;

import org.jspecify.annotations.NullMarked;
