package az.permit.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An OpenID provider in the manner of Keycloak, which can be told to lie. */
final class ScriptedProvider implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final RSAKey KEY = key();
  static final String SECRET = "a-secret-of-more-than-256-bits-for-the-sake-of-hmac-sha-256";

  private final HttpServer server;
  final Map<String, Object> discovery = new TreeMap<>();
  final Map<String, Object> userInfo = new HashMap<>(Map.of("sub", "person-1"));
  volatile UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
  volatile Function<JWTClaimsSet, String> signer = ScriptedProvider::sign;
  volatile Map<String, String> tokenRequest = Map.of();
  volatile String tokenAuthorization = "";
  volatile String nonce = "";
  volatile boolean codeUsed;

  ScriptedProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    discovery.putAll(
        Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/auth",
            "token_endpoint",
            issuer() + "/token",
            "userinfo_endpoint",
            issuer() + "/userinfo",
            "jwks_uri",
            issuer() + "/certs",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
    answer("/realms/az/.well-known/openid-configuration", exchange -> discovery);
    answer("/realms/az/certs", exchange -> new JWKSet(KEY.toPublicJWK()).toJSONObject());
    answer("/realms/az/userinfo", exchange -> userInfo);
    answer("/realms/az/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/az";
  }

  SignInSettings settings(Map<String, String> claimNames) {
    return new SignInSettings(URI.create(issuer()), "permit", SECRET, ClaimNames.of(claimNames));
  }

  static String sign(JWTClaimsSet claims) {
    return sign(claims, KEY);
  }

  static String sign(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String signByTheSharedSecret(JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(SECRET.getBytes(UTF_8)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String leaveUnsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Object> token(HttpExchange exchange) {
    tokenRequest = form(exchange);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    tokenAuthorization = authorization == null ? "" : authorization;
    if (codeUsed) {
      return Map.of("error", "invalid_grant");
    }
    codeUsed = true;
    Instant now = Instant.now();
    JWTClaimsSet.Builder usual =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("person-1")
            .audience("permit")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", nonce);
    return Map.of(
        "token_type", "Bearer",
        "access_token", "access",
        "id_token", signer.apply(claims.apply(usual).build()));
  }

  private static Map<String, String> form(HttpExchange exchange) {
    try {
      Map<String, String> form = new HashMap<>();
      for (String field :
          new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
        String[] parts = field.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
      }
      return form;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void answer(String path, Function<HttpExchange, Map<String, Object>> answer) {
    server.createContext(
        path,
        exchange -> {
          Map<String, Object> answered = answer.apply(exchange);
          byte[] body = JSON.writeValueAsBytes(answered);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(answered.containsKey("error") ? 400 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
