package az.permit.http.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

/** Signs ID tokens with a key of this run. Immutable and thread-safe. */
final class IdTokens {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final String clientId;
  private final ECKey key;

  IdTokens(InstantSource clock, String clientId) {
    this.clock = clock;
    this.clientId = clientId;
    try {
      this.key = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("expected P-256 in every Java", e);
    }
  }

  String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  String sign(String issuer, StandInPerson person, SignInRequest request) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(person.id())
            .audience(clientId)
            .issueTime(Date.from(clock.instant()))
            .expirationTime(Date.from(clock.instant().plus(LIFE)))
            .claim("nonce", request.nonce().getValue());
    person.claims().forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("expected our own key to sign", e);
    }
    return token.serialize();
  }
}
