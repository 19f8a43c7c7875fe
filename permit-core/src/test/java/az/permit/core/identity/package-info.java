@NullMarked
package az.permit.core.identity;

import org.jspecify.annotations.NullMarked;
