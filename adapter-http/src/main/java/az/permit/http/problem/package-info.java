/** The kinds of errors that programs are told of, and the language they are told in. */
@NullMarked
package az.permit.http.problem;

import org.jspecify.annotations.NullMarked;
