/** Who may use which route of the whole service. */
@NullMarked
package az.permit.app.access;

import org.jspecify.annotations.NullMarked;
