@NullMarked
package az.permit.http.api;

import org.jspecify.annotations.NullMarked;
