/** HTTP: the server, what every response has in common, and health. */
@NullMarked
package az.permit.http;

import org.jspecify.annotations.NullMarked;
