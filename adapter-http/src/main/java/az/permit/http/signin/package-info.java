/** Sign-in by OpenID Connect: authorisation code with PKCE, at a provider such as ASAN Login. */
@NullMarked
package az.permit.http.signin;

import org.jspecify.annotations.NullMarked;
