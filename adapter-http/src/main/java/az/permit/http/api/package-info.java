/** The API of organisations and citizens, as {@code openapi.yaml} describes it. */
@NullMarked
package az.permit.http.api;

import org.jspecify.annotations.NullMarked;
