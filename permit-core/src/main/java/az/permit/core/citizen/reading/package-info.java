/** The text of a message, read as the one request that it holds. */
@NullMarked
package az.permit.core.citizen.reading;

import org.jspecify.annotations.NullMarked;
