/**
 * What anybody who implements MIA's side can run against their server, to see whether it keeps the
 * rules of the interface.
 */
@NullMarked
package az.permit.mia.check;

import org.jspecify.annotations.NullMarked;
