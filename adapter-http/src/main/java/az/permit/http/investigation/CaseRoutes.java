package az.permit.http.investigation;

import az.permit.core.audit.AuditAction;
import az.permit.core.investigation.CaseDecision;
import az.permit.core.investigation.CaseFile;
import az.permit.core.investigation.CaseState;
import az.permit.core.investigation.judging.CaseRefusal;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.regime.AbuseRule;
import az.permit.core.regime.Regime;
import az.permit.http.RouteGroup;
import az.permit.http.access.Role;
import az.permit.http.access.Session;
import az.permit.http.audit.AuditNotes;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.page.FieldError;
import az.permit.http.page.LanguageChoice;
import az.permit.http.page.MenuItem;
import az.permit.http.page.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where investigators find cases, look at the evidence and decide. Persons are masked until
 * somebody asks for one of them; that, each decision and each file is entered in the audit trail.
 */
public final class CaseRoutes implements RouteGroup {
  /** Where investigators land. */
  public static final String LIST = "/cases";

  private static final int ON_A_PAGE = 25;
  private static final String ONE = LIST + "/{id}";

  private final JudgeCases cases;
  private final Regime regime;
  private final InstantSource clock;

  /**
   * @param regime whose rules fire, and by whose clock days are counted
   */
  public CaseRoutes(JudgeCases cases, Regime regime, InstantSource clock) {
    this.cases = cases;
    this.regime = regime;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(LIST, this::list, Role.INVESTIGATOR);
    routes.get(
        LIST + "/export.csv", c -> export(c, "text/csv", CaseExport::csv), Role.INVESTIGATOR);
    routes.get(
        LIST + "/export.json",
        c -> export(c, "application/json", CaseExport::json),
        Role.INVESTIGATOR);
    routes.get(ONE, context -> show(context, Shown.MASKED), Role.INVESTIGATOR);
    routes.post(ONE + "/reveal", context -> show(context, Shown.FULL), Role.INVESTIGATOR);
    routes.post(ONE + "/decision", this::decide, Role.INVESTIGATOR);
  }

  @Override
  public List<MenuItem> menu() {
    return List.of(new MenuItem(LIST, "menu.cases", Role.INVESTIGATOR));
  }

  private void list(Context context) {
    CaseAddress address = CaseAddress.of(context::queryParam);
    List<CaseFile> found = cases.list(address.filter(), address.last(), ON_A_PAGE + 1);
    List<CaseFile> files = found.subList(0, Math.min(ON_A_PAGE, found.size()));
    context.render(
        "investigation/list.jte",
        Map.of(
            "files",
            files,
            "next",
            found.size() > ON_A_PAGE ? address.next(files.get(ON_A_PAGE - 1).id()) : "",
            "address",
            address,
            "rules",
            rules(),
            "errors",
            errors(context, address),
            "words",
            words(context, Shown.MASKED)));
  }

  /** Every rule that may have fired, each once. */
  private List<String> rules() {
    return Stream.concat(
            regime.rulings().stream()
                .flatMap(ruling -> ruling.abuseRules().stream())
                .map(AbuseRule::id),
            Arrays.stream(OrganisationCase.Kind.values()).map(OrganisationCase.Kind::code))
        .distinct()
        .toList();
  }

  private static List<FieldError> errors(Context context, CaseAddress address) {
    Map<String, String> days = Map.of("from", address.from(), "until", address.until());
    return Stream.of("from", "until")
        .filter(name -> !Objects.requireNonNull(days.get(name)).isEmpty())
        .filter(name -> CaseAddress.day(Objects.requireNonNull(days.get(name))).isEmpty())
        .map(name -> new FieldError(name, text(context, "cases.not-a-day")))
        .toList();
  }

  private void export(Context context, String type, Function<List<CaseFile>, byte[]> file) {
    CaseAddress address = CaseAddress.of(context::queryParam);
    Optional<List<CaseFile>> found = CaseExport.read(cases, address.filter());
    if (found.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      context.render("investigation/tooMany.jte", Map.of("most", CaseExport.MOST));
      return;
    }
    List<CaseFile> files = found.get();
    AuditNotes.add(context, AuditAction.EXPORTED, "cases " + files.size(), List.of());
    String ending = type.substring(type.indexOf('/') + 1);
    context
        .contentType(type + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"cases." + ending + "\"")
        .result(file.apply(files));
  }

  private CaseFile file(Context context) {
    return cases.find(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
  }

  private void show(Context context, Shown shown) {
    CaseFile file = file(context);
    String how = shown == Shown.FULL ? " in full" : "";
    AuditNotes.add(
        context,
        AuditAction.SEEN,
        "case " + file.id() + how,
        file.matter().subject().stream().toList());
    render(context, file, shown, List.of());
  }

  private void render(Context context, CaseFile file, Shown shown, List<FieldError> errors) {
    context.render(
        "investigation/view.jte",
        Map.of(
            "file",
            file,
            "messages",
            cases.messages(file),
            "full",
            shown == Shown.FULL,
            "reason",
            Objects.requireNonNullElse(context.formParam("reason"), ""),
            "chosen",
            Objects.requireNonNullElse(context.formParam("state"), ""),
            "errors",
            errors,
            "words",
            words(context, shown)));
  }

  private void decide(Context context) {
    CaseFile file = file(context);
    CaseState state =
        CaseState.of(Objects.requireNonNullElse(context.formParam("state"), "")).orElse(null);
    if (state == null) {
      fault(context, file, HttpStatus.UNPROCESSABLE_CONTENT, "state", "cases.choose-one");
      return;
    }
    String reason = Objects.requireNonNullElse(context.formParam("reason"), "");
    cases
        .decide(
            AuditedRequests.actor(Session.personOf(context)),
            file.id(),
            seen(context),
            state,
            reason,
            clock.instant())
        .peek(decided -> context.redirect(LIST + "/" + decided.id(), HttpStatus.SEE_OTHER))
        .peekLeft(refusal -> refuse(context, file, refusal));
  }

  private static int seen(Context context) {
    String seen = context.formParam("version");
    return seen != null && seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
  }

  private void refuse(Context context, CaseFile file, CaseRefusal refusal) {
    switch (refusal) {
      case NOT_FOUND -> throw new NotFoundResponse();
      case DECIDED_MEANWHILE ->
          fault(context, file(context), HttpStatus.CONFLICT, "state", "cases.meanwhile");
      case SAME_STATE ->
          fault(context, file, HttpStatus.UNPROCESSABLE_CONTENT, "state", "cases.same");
      case REASON ->
          fault(context, file, HttpStatus.UNPROCESSABLE_CONTENT, "reason", "cases.reason-missing");
    }
  }

  private void fault(Context context, CaseFile file, HttpStatus status, String field, String key) {
    context.status(status);
    render(
        context,
        file,
        Shown.MASKED,
        List.of(new FieldError(field, text(context, key, CaseDecision.LONGEST_REASON))));
  }

  private static String text(Context context, String key, Object... arguments) {
    return Texts.in(LanguageChoice.of(context)).text(key, arguments);
  }

  private CaseWords words(Context context, Shown shown) {
    return new CaseWords(LanguageChoice.of(context), regime.zone(), shown);
  }
}
