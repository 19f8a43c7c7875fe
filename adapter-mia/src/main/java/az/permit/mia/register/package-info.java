/** The population register, asked over HTTP. */
@NullMarked
package az.permit.mia.register;

import org.jspecify.annotations.NullMarked;
