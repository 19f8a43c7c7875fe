/**
 * Who may do what: roles of routes, people and their sessions, and the guard before every route.
 */
@NullMarked
package az.permit.http.access;

import org.jspecify.annotations.NullMarked;
