@NullMarked
package az.permit.http;

import org.jspecify.annotations.NullMarked;
