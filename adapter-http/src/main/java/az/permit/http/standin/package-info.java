/** Plays the sign-in provider in the demo, on loopback only. */
@NullMarked
package az.permit.http.standin;

import org.jspecify.annotations.NullMarked;
