/** The page on which the police check people, vehicles and codes, with a network or without. */
@NullMarked
package az.permit.http.check;

import org.jspecify.annotations.NullMarked;
