package az.permit.http.signin;

import az.permit.http.signin.Provider.Known;
import az.permit.http.signin.SignInRefused.Reason;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorisation code flow, from our side. Thread-safe. */
final class OpenIdSignIn {
  private final SignInSettings settings;
  private final ClientID client;
  private final Provider provider;
  private final TokenCheck tokens;

  OpenIdSignIn(SignInSettings settings, Provider provider) {
    this.settings = settings;
    this.client = new ClientID(settings.clientId());
    this.provider = provider;
    this.tokens = new TokenCheck(client, new Claims(settings.claims()));
  }

  /**
   * Where the browser is sent to sign in.
   *
   * @throws SignInRefused if the provider is out of reach
   */
  URI begin(Attempt attempt, URI callback, String language) throws SignInRefused {
    try {
      return new AuthenticationRequest.Builder(
              ResponseType.CODE, new Scope("openid", "profile"), client, callback)
          .endpointURI(provider.known().metadata().getAuthorizationEndpointURI())
          .state(new State(attempt.state()))
          .nonce(new Nonce(attempt.nonce()))
          .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
          .customParameter("ui_locales", language)
          .build()
          .toURI();
    } catch (IllegalStateException e) {
      throw new SignInRefused(Reason.PROVIDER_DOWN, "its address cannot be used");
    }
  }

  /**
   * Who signed in.
   *
   * @param parameters what the provider sent the browser back with; its state is known to be ours
   * @throws SignInRefused if nobody did, or the provider's word cannot be trusted
   */
  Identity finish(Attempt attempt, URI callback, Map<String, List<String>> parameters)
      throws SignInRefused {
    Known known = provider.known();
    AuthorizationCode code = code(known, callback, parameters);
    OIDCTokenResponse response = exchange(known, attempt, callback, code);
    return tokens.identity(known, new Nonce(attempt.nonce()), response.getOIDCTokens());
  }

  /** Where a browser ends its session at the provider, too; empty if the provider has no such. */
  Optional<URI> end(URI back) {
    return provider
        .lastKnown()
        .map(known -> known.metadata().getEndSessionEndpointURI())
        // Not with the ID token, which would leave a PIN in histories and logs.
        .map(end -> new LogoutRequest(end, null, null, client, back, null, null).toURI());
  }

  private AuthorizationCode code(Known known, URI callback, Map<String, List<String>> parameters)
      throws SignInRefused {
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(callback, parameters);
    } catch (ParseException e) {
      throw new SignInRefused(Reason.UNTRUSTED, "neither a code nor an error came back");
    }
    checkIssuer(known, response);
    if (!response.indicatesSuccess()) {
      ErrorObject error = response.toErrorResponse().getErrorObject();
      boolean cancelled = error != null && "access_denied".equals(error.getCode());
      throw new SignInRefused(
          cancelled ? Reason.CANCELLED : Reason.PROVIDER_DOWN, "the provider answers an error");
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignInRefused(Reason.UNTRUSTED, "no code came back");
    }
    return code;
  }

  /** RFC 9207: an answer of one provider is not passed off as that of another. */
  private void checkIssuer(Known known, AuthenticationResponse response) throws SignInRefused {
    boolean missing = response.getIssuer() == null;
    if (missing
        ? known.metadata().supportsAuthorizationResponseIssuerParam()
        : !response.getIssuer().getValue().equals(settings.issuer().toString())) {
      throw new SignInRefused(Reason.UNTRUSTED, "the answer is of another issuer");
    }
  }

  private OIDCTokenResponse exchange(
      Known known, Attempt attempt, URI callback, AuthorizationCode code) throws SignInRefused {
    HTTPRequest request =
        new TokenRequest.Builder(
                known.metadata().getTokenEndpointURI(),
                authentication(known),
                new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(Provider.TIMEOUT_MILLIS);
    request.setReadTimeout(Provider.TIMEOUT_MILLIS);
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (response.indicatesSuccess()) {
        return (OIDCTokenResponse) response.toSuccessResponse();
      }
      throw new SignInRefused(Reason.UNTRUSTED, "the provider does not take the code");
    } catch (IOException e) {
      throw new SignInRefused(Reason.PROVIDER_DOWN, "the token endpoint does not answer");
    } catch (ParseException e) {
      throw new SignInRefused(Reason.UNTRUSTED, "the token endpoint answers something else");
    }
  }

  /** Basic, unless the provider takes the secret in the body alone. */
  private ClientAuthentication authentication(Known known) {
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> methods = known.metadata().getTokenEndpointAuthMethods();
    boolean bodyOnly =
        methods != null
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return bodyOnly ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }
}
