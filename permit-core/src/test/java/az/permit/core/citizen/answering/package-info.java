@NullMarked
package az.permit.core.citizen.answering;

import org.jspecify.annotations.NullMarked;
