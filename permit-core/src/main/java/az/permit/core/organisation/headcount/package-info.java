/** The brake on listing strangers: quotas, alarms, cases. */
@NullMarked
package az.permit.core.organisation.headcount;

import org.jspecify.annotations.NullMarked;
