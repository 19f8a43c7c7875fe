/** The door by which a command on the same machine speaks to the service that runs there. */
@NullMarked
package az.permit.http.operation;

import org.jspecify.annotations.NullMarked;
