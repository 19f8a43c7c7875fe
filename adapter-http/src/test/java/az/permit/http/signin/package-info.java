@NullMarked
package az.permit.http.signin;

import org.jspecify.annotations.NullMarked;
