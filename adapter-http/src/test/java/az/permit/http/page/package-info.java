@NullMarked
package az.permit.http.page;

import org.jspecify.annotations.NullMarked;
