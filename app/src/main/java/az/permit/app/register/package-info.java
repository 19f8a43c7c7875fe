/** The population register as a file. */
@NullMarked
package az.permit.app.register;

import org.jspecify.annotations.NullMarked;
