package az.permit.http.signin;

import az.permit.http.signin.Provider.Known;
import az.permit.http.signin.SignInRefused.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Takes the provider's word only if it is signed, for us, for this attempt, and still good. */
final class TokenCheck {
  /** Signatures by a key pair. Neither none, nor by a secret that is shared. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final ClientID client;
  private final Claims claims;

  TokenCheck(ClientID client, Claims claims) {
    this.client = client;
    this.claims = claims;
  }

  Identity identity(Known known, Nonce nonce, OIDCTokens tokens) throws SignInRefused {
    IDTokenClaimsSet idToken = validate(known, nonce, tokens);
    String subject = idToken.getSubject().getValue();
    Map<String, Object> all = new HashMap<>(idToken.toJSONObject());
    if (claims.leaveOpen(all) && known.metadata().getUserInfoEndpointURI() != null) {
      // What is signed goes before what is not.
      userInfo(known, tokens, subject).forEach(all::putIfAbsent);
    }
    return claims.identity(subject, all);
  }

  private IDTokenClaimsSet validate(Known known, Nonce nonce, OIDCTokens tokens)
      throws SignInRefused {
    try {
      IDTokenValidator validator =
          new IDTokenValidator(
              known.metadata().getIssuer(),
              client,
              new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
              null);
      IDTokenClaimsSet idToken = validator.validate(tokens.getIDToken(), nonce);
      checkParty(idToken);
      return idToken;
    } catch (KeySourceException e) {
      throw new SignInRefused(Reason.PROVIDER_DOWN, "its keys cannot be fetched");
    } catch (BadJOSEException | JOSEException e) {
      throw new SignInRefused(Reason.UNTRUSTED, "ID token: " + e.getClass().getSimpleName());
    }
  }

  /** The library checks that we are among the audience, but not that the token was made for us. */
  private void checkParty(IDTokenClaimsSet idToken) throws SignInRefused {
    AuthorizedParty party = idToken.getAuthorizedParty();
    boolean ours =
        party == null
            ? idToken.getAudience().size() == 1
            : party.getValue().equals(client.getValue());
    if (!ours) {
      throw new SignInRefused(Reason.UNTRUSTED, "ID token: made for another client");
    }
  }

  private static Map<String, Object> userInfo(Known known, OIDCTokens tokens, String subject)
      throws SignInRefused {
    HTTPRequest request =
        new UserInfoRequest(known.metadata().getUserInfoEndpointURI(), tokens.getAccessToken())
            .toHTTPRequest();
    request.setConnectTimeout(Provider.TIMEOUT_MILLIS);
    request.setReadTimeout(Provider.TIMEOUT_MILLIS);
    try {
      UserInfoResponse response = UserInfoResponse.parse(request.send());
      UserInfo info =
          response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
      if (info == null || !info.getSubject().getValue().equals(subject)) {
        throw new SignInRefused(Reason.UNTRUSTED, "the claims are of somebody else, or refused");
      }
      return info.toJSONObject();
    } catch (IOException e) {
      throw new SignInRefused(Reason.PROVIDER_DOWN, "the userinfo endpoint does not answer");
    } catch (ParseException e) {
      throw new SignInRefused(Reason.UNTRUSTED, "the userinfo endpoint answers something else");
    }
  }
}
