/** The door by which the ministry's decisions come in. */
@NullMarked
package az.permit.http.mia;

import org.jspecify.annotations.NullMarked;
