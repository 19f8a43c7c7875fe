package az.permit.http.signin;

import java.net.URI;

/**
 * The sign-in provider, and what it knows us by. Immutable and thread-safe.
 *
 * @param issuer its issuer identifier; its discovery document stands below it
 * @param clientId ours
 * @param clientSecret ours
 * @param claims which claim holds what
 */
public record SignInSettings(URI issuer, String clientId, String clientSecret, ClaimNames claims) {
  /** Where the provider sends browsers back to: this path of our public address. */
  public static final String CALLBACK = "/sign-in/callback";

  @Override
  public String toString() {
    return "sign-in by " + issuer.getHost();
  }
}
