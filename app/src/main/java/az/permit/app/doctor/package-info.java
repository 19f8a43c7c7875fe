/** Whether an installation is as it should be. */
@NullMarked
package az.permit.app.doctor;

import org.jspecify.annotations.NullMarked;
