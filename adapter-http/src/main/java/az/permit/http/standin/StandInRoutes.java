package az.permit.http.standin;

import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The endpoints of an OpenID provider, and a page to pick somebody. */
final class StandInRoutes implements RouteGroup {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<String> issuer;
  private final String clientId;
  private final String clientSecret;
  private final Grants grants;
  private final IdTokens idTokens;

  StandInRoutes(
      Supplier<String> issuer,
      String clientId,
      String clientSecret,
      Grants grants,
      IdTokens idTokens) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.grants = grants;
    this.idTokens = idTokens;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/.well-known/openid-configuration", this::discovery, Role.ANYONE);
    routes.get("/jwks", context -> json(context, idTokens.keys()), Role.ANYONE);
    routes.get("/authorize", this::people, Role.ANYONE);
    routes.get("/authorize/as/{person}", this::picked, Role.ANYONE);
    routes.post("/token", this::token, Role.ANYONE);
    routes.get("/userinfo", this::userInfo, Role.ANYONE);
    routes.get("/end-session", context -> context.render("standin/ended.jte"), Role.ANYONE);
  }

  private void discovery(Context context) {
    String base = issuer.get();
    json(
        context,
        Map.ofEntries(
            Map.entry("issuer", base),
            Map.entry("authorization_endpoint", base + "/authorize"),
            Map.entry("token_endpoint", base + "/token"),
            Map.entry("userinfo_endpoint", base + "/userinfo"),
            Map.entry("jwks_uri", base + "/jwks"),
            Map.entry("end_session_endpoint", base + "/end-session"),
            Map.entry("response_types_supported", List.of("code")),
            Map.entry("subject_types_supported", List.of("public")),
            Map.entry("id_token_signing_alg_values_supported", List.of("ES256")),
            Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic")),
            Map.entry("code_challenge_methods_supported", List.of("S256")),
            Map.entry("authorization_response_iss_parameter_supported", true)));
  }

  /** Links and no form: a form must not be led to another address, by the policy of our pages. */
  private void people(Context context) {
    SignInRequest.of(context, clientId);
    context.render(
        "standin/people.jte",
        Map.of("people", StandInPerson.ALL, "query", String.valueOf(context.queryString())));
  }

  private void picked(Context context) {
    SignInRequest request = SignInRequest.of(context, clientId);
    String code = grants.code(person(context.pathParam("person")), request);
    String state = request.state() == null ? "" : "&state=" + encode(request.state());
    context.redirect(
        request.callback() + "?code=" + encode(code) + state + "&iss=" + encode(issuer.get()),
        HttpStatus.SEE_OTHER);
  }

  private void token(Context context) {
    if (!isOurClient(context)) {
      context.status(HttpStatus.UNAUTHORIZED);
      json(context, Map.of("error", "invalid_client"));
      return;
    }
    Optional<Grants.Grant> grant =
        grants
            .redeem(context.formParam("code"))
            .filter(
                found ->
                    found
                        .request()
                        .isAnsweredBy(
                            context.formParam("redirect_uri"), context.formParam("code_verifier")));
    if (grant.isEmpty()) {
      context.status(HttpStatus.BAD_REQUEST);
      json(context, Map.of("error", "invalid_grant"));
      return;
    }
    StandInPerson person = grant.get().person();
    json(
        context,
        Map.of(
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "access_token",
            grants.accessToken(person),
            "id_token",
            idTokens.sign(issuer.get(), person, grant.get().request())));
  }

  private void userInfo(Context context) {
    String bearer = Objects.requireNonNullElse(context.header("Authorization"), "");
    StandInPerson person =
        grants.owner(bearer.replaceFirst("^Bearer ", "")).orElseThrow(UnauthorizedResponse::new);
    Map<String, Object> claims = new HashMap<>(person.claims());
    claims.put("sub", person.id());
    json(context, claims);
  }

  private boolean isOurClient(Context context) {
    String header = context.header("Authorization");
    try {
      ClientSecretBasic client = ClientSecretBasic.parse(header);
      return client.getClientID().getValue().equals(clientId)
          && client.getClientSecret().getValue().equals(clientSecret);
    } catch (ParseException e) {
      return false;
    }
  }

  private static StandInPerson person(String id) {
    return StandInPerson.ALL.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static void json(Context context, Map<String, ?> body) {
    json(context, JSON.valueToTree(body).toString());
  }

  private static void json(Context context, String body) {
    context.contentType("application/json").result(body);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
