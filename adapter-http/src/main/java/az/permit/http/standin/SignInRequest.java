package az.permit.http.standin;

import az.permit.http.signin.SignInSettings;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for: only a code, only with PKCE, only to be sent back to loopback. Immutable
 * and thread-safe.
 *
 * @param callback where the browser is sent back to
 * @param state what it takes along
 * @param nonce what the ID token will carry
 * @param challenge of PKCE
 */
record SignInRequest(URI callback, @Nullable String state, Nonce nonce, CodeChallenge challenge) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws BadRequestResponse if it asks for something else
   */
  static SignInRequest of(Context context, String clientId) {
    AuthenticationRequest request;
    try {
      request = AuthenticationRequest.parse(context.queryParamMap());
    } catch (ParseException e) {
      throw new BadRequestResponse("expected a request of OpenID Connect");
    }
    URI callback = request.getRedirectionURI();
    if (!request.getClientID().getValue().equals(clientId)
        || !request.getResponseType().impliesCodeFlow()
        || request.getNonce() == null
        || request.getCodeChallenge() == null
        || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
        || !leadsToUs(callback)) {
      throw new BadRequestResponse("expected our client, a code, a nonce, S256 and loopback");
    }
    String state = request.getState() == null ? null : request.getState().getValue();
    return new SignInRequest(callback, state, request.getNonce(), request.getCodeChallenge());
  }

  boolean isAnsweredBy(@Nullable String callbackAgain, @Nullable String verifier) {
    try {
      return callback.toString().equals(callbackAgain)
          && verifier != null
          && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
              .equals(challenge);
    } catch (IllegalArgumentException e) { // not of the form of a verifier
      return false;
    }
  }

  private static boolean leadsToUs(@Nullable URI callback) {
    return callback != null
        && "http".equals(callback.getScheme())
        && callback.getHost() != null
        && LOOPBACK.contains(callback.getHost())
        && SignInSettings.CALLBACK.equals(callback.getPath());
  }
}
