/** The states of an organisation's permit and the one table of its transitions. */
@NullMarked
package az.permit.core.organisation.lifecycle;

import org.jspecify.annotations.NullMarked;
