@NullMarked
package az.permit.core.organisation.form;

import org.jspecify.annotations.NullMarked;
