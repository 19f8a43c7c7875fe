@NullMarked
package az.permit.http.standin;

import org.jspecify.annotations.NullMarked;
