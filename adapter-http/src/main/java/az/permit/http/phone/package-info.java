/** The demo's phone in the browser. */
@NullMarked
package az.permit.http.phone;

import org.jspecify.annotations.NullMarked;
