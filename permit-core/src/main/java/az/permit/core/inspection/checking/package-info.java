/** The use case of the police: a batch of questions answered, each on record. */
@NullMarked
package az.permit.core.inspection.checking;

import org.jspecify.annotations.NullMarked;
