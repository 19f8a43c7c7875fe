package az.permit.http.api;

import az.permit.core.organisation.rules.Choice;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.access.ForgeryCheck;
import az.permit.http.access.Person;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.bulk.RuleNames;
import az.permit.http.page.Language;
import az.permit.http.problem.AcceptedLanguage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** What a program needs before anything else: its token, its rights, and the lists of the form. */
final class SessionRoutes {
  private final PortalRules rules;

  SessionRoutes(PortalRules rules) {
    this.rules = rules;
  }

  void register(Api api) {
    api.get("/session", SessionRoutes::session, Role.SIGNED_IN);
    api.get("/choices", this::choices, Role.SIGNED_IN);
  }

  private static Answer session(Context context) {
    Session session =
        Session.of(context).orElseThrow(() -> new IllegalStateException("expected a session"));
    Person person = session.person();
    ObjectNode json = Json.object().put("name", person.name());
    ArrayNode roles = json.putArray("roles");
    person.roles().stream().sorted().map(RuleNames::of).forEach(roles::add);
    person
        .acting()
        .ifPresent(
            mandate ->
                json.putObject("organisation")
                    .put("tin", mandate.tin())
                    .put("name", mandate.organisation())
                    .put("seal", mandate.seal()));
    json.put("csrfHeader", ForgeryCheck.HEADER).put("csrfToken", session.formToken());
    return Answers.ok(json);
  }

  private Answer choices(Context context) {
    Language language = AcceptedLanguage.of(context);
    ObjectNode json = Json.object();
    list(json.putArray("types"), rules.types(), language);
    list(json.putArray("territories"), rules.territories(), language);
    return Answers.ok(json);
  }

  private static void list(ArrayNode into, List<Choice> choices, Language language) {
    choices.forEach(
        choice ->
            into.addObject().put("code", choice.code()).put("name", language.pick(choice.name())));
  }
}
