/** A stand-in for MIA on loopback, for the demo and for tests. */
@NullMarked
package az.permit.mia.standin;

import org.jspecify.annotations.NullMarked;
