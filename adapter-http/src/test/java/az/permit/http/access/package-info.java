@NullMarked
package az.permit.http.access;

import org.jspecify.annotations.NullMarked;
