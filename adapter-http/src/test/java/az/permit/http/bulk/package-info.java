@NullMarked
package az.permit.http.bulk;

import org.jspecify.annotations.NullMarked;
