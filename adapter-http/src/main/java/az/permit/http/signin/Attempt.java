package az.permit.http.signin;

/**
 * A sign-in under way. Immutable and thread-safe.
 *
 * @param cookie what the browser keeps meanwhile
 * @param state what the provider must give back
 * @param nonce what the ID token must carry
 * @param verifier the secret of PKCE
 * @param to the page that was asked for
 */
record Attempt(String cookie, String state, String nonce, String verifier, String to) {
  @Override
  public String toString() {
    return "attempt to sign in";
  }
}
