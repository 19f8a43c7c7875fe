@NullMarked
package az.permit.http.portal;

import org.jspecify.annotations.NullMarked;
