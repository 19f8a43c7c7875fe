@NullMarked
package az.permit.core.organisation.lifecycle;

import org.jspecify.annotations.NullMarked;
