@NullMarked
package az.permit.core.audit;

import org.jspecify.annotations.NullMarked;
