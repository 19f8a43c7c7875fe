package az.permit.http;

import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.page.Language;
import az.permit.http.page.Texts;
import az.permit.http.problem.AcceptedLanguage;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;

/** Answers that tell of an error: a page for browsers, problem+json for programs. */
final class ProblemAnswers {
  private static final Texts KEYS = Texts.in(Language.AZERBAIJANI);

  private ProblemAnswers() {}

  static Problem problem(HttpResponseException refusal) {
    String message = Objects.requireNonNullElse(refusal.getMessage(), "");
    Problem plain = Problem.of(refusal.getStatus());
    // Where no message is given, the library repeats the status in words.
    return message.equals(HttpStatus.getMessage(plain.status()))
        ? plain
        : new Problem(plain.status(), message);
  }

  static void answer(Context context, Problem problem) {
    String accept = context.header("Accept");
    context.status(problem.status());
    if (accept != null && Problem.wantsPage(accept)) {
      page(context, problem);
    } else {
      context
          .contentType(problem.contentType(false))
          .result(problem.json(AcceptedLanguage.of(context)));
    }
  }

  private static void page(Context context, Problem problem) {
    String title = titleKey(problem.status());
    String advice = lacksTin(context, problem) ? "problem.403.tin" : title + ".advice";
    context.render(
        "problem.jte",
        Map.of(
            "status",
            problem.status(),
            "title",
            title,
            "advice",
            advice,
            "detail",
            problem.detail()));
  }

  private static String titleKey(int status) {
    String key = "problem." + status;
    return KEYS.has(key) ? key : "problem." + status / 100 + "xx";
  }

  /** What is refused is work for an organisation, and their signature names none. */
  private static boolean lacksTin(Context context, Problem problem) {
    return problem.status() == 403
        && (context.routeRoles().contains(Role.CLERK)
            || context.routeRoles().contains(Role.SEAL_HOLDER))
        && Session.of(context)
            .map(Session::person)
            .filter(person -> person.mandates().isEmpty())
            .filter(person -> !person.hasTin())
            .isPresent();
  }
}
