/** What an operator of the portal may set: lists, quotas, alarms. */
@NullMarked
package az.permit.core.organisation.rules;

import org.jspecify.annotations.NullMarked;
