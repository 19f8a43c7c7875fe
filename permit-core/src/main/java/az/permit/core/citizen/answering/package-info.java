/** The use case: messages read, decided, stored and answered. */
@NullMarked
package az.permit.core.citizen.answering;

import org.jspecify.annotations.NullMarked;
