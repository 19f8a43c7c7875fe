/** The form of a permit, its check, and what it says once it is right. */
@NullMarked
package az.permit.core.organisation.form;

import org.jspecify.annotations.NullMarked;
