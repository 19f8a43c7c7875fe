/** Organisations and who may act for them. */
@NullMarked
package az.permit.core.organisation;

import org.jspecify.annotations.NullMarked;
