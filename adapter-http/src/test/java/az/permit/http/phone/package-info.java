@NullMarked
package az.permit.http.phone;

import org.jspecify.annotations.NullMarked;
