@NullMarked
package az.permit.http.investigation;

import org.jspecify.annotations.NullMarked;
