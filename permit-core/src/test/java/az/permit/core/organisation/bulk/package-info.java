@NullMarked
package az.permit.core.organisation.bulk;

import org.jspecify.annotations.NullMarked;
