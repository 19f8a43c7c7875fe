@NullMarked
package az.permit.http.mia;

import org.jspecify.annotations.NullMarked;
