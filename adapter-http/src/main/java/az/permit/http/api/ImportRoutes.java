package az.permit.http.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.core.port.IdempotencyKeys.Answer;
import az.permit.http.access.Role;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.ImportState;
import az.permit.http.bulk.ImportStatus;
import az.permit.http.bulk.ImportTemplate;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.SpooledFile;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.bulk.UploadRefusal;
import az.permit.http.page.Language;
import az.permit.http.problem.AcceptedLanguage;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Permits in bulk: a file is uploaded, checked dry, and its good rows are stored on demand. */
final class ImportRoutes {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Set<String> TYPES = Set.of(CSV, XLSX, "application/octet-stream");
  private static final int ACCEPTED = 202;

  private final ImportJobs jobs;
  private final Spool spool;
  private final ImportTemplate template;
  private final UploadLimits limits;

  ImportRoutes(ImportJobs jobs, Spool spool, ImportTemplate template, UploadLimits limits) {
    this.jobs = jobs;
    this.spool = spool;
    this.template = template;
    this.limits = limits;
  }

  void register(Api api) {
    api.get("/imports", this::list, Role.CLERK);
    api.upload("/imports", context -> upload(api, context), Role.CLERK);
    new ImportFileRoutes(jobs, template).register(api); // "template" before "{id}"
    api.get("/imports/{id}", this::view, Role.CLERK);
    api.delete("/imports/{id}", this::discard, Role.CLERK);
    api.post("/imports/{id}/confirmation", this::confirm, Role.CLERK);
  }

  private Answer list(Context context) {
    Language language = AcceptedLanguage.of(context);
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("imports");
    jobs.of(Requests.clerk(context).tin())
        .forEach(status -> list.add(ImportJson.brief(status, language)));
    return Answers.ok(json);
  }

  private Answer upload(Api api, Context context) {
    Clerk clerk = Requests.clerk(context);
    String type = Objects.requireNonNullElse(context.contentType(), "").split(";", 2)[0].strip();
    if (!TYPES.contains(type)) {
      throw ApiProblem.of(ProblemType.UNSUPPORTED_TYPE);
    }
    if (context.req().getContentLengthLong() > limits.mostBytes()) {
      throw ApiProblem.of(ProblemType.TOO_LARGE).header("Connection", "close");
    }
    try {
      SpooledFile file =
          spool
              .take(context.req().getInputStream(), limits.mostBytes())
              .getOrElseThrow(ImportJson::problem);
      AtomicBoolean handedOver = new AtomicBoolean();
      try {
        return api.once(
            context,
            file.sha256().getBytes(US_ASCII),
            () -> {
              handedOver.set(true);
              return begin(clerk, file, context);
            });
      } finally {
        if (!handedOver.get()) { // it was sent before, or under a wrong key
          file.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer begin(Clerk clerk, SpooledFile file, Context context) {
    Language language = AcceptedLanguage.of(context);
    Either<UploadRefusal, ImportStatus> begun;
    try {
      begun = jobs.begin(clerk, language::pick, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportStatus status = begun.getOrElseThrow(ImportJson::problem);
    return new Answer(
        ACCEPTED,
        Map.of("Location", Api.BASE + "/imports/" + status.id()),
        Json.write(ImportJson.brief(status, language)));
  }

  private Answer view(Context context) {
    return Answers.ok(ImportJson.full(status(context), AcceptedLanguage.of(context)));
  }

  private Answer confirm(Context context) {
    ObjectNode body = Requests.object(context, Set.of("into"));
    Into into =
        switch (Requests.text(body, "into")) {
          case "drafts" -> Into.DRAFTS;
          case "confirmed" -> Into.CONFIRMED;
          default -> throw ApiProblem.badValue("into", "drafts or confirmed");
        };
    ImportStatus status =
        jobs.confirm(Requests.clerk(context), context.pathParam("id"), into)
            .orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
    if (status.state() == ImportState.CHECKING || status.state() == ImportState.REFUSED) {
      throw notReady(status);
    }
    return Answers.status(ACCEPTED, ImportJson.brief(status, AcceptedLanguage.of(context)));
  }

  private Answer discard(Context context) {
    ImportStatus status = status(context);
    if (!jobs.discard(Requests.clerk(context).tin(), status.id())) {
      throw notReady(status);
    }
    return Answers.noContent();
  }

  private ImportStatus status(Context context) {
    return status(jobs, context);
  }

  /** The import that the address names. */
  static ImportStatus status(ImportJobs jobs, Context context) {
    return jobs.find(Requests.clerk(context).tin(), context.pathParam("id"))
        .orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
  }

  static ApiProblem notReady(ImportStatus status) {
    return ApiProblem.of(ProblemType.IMPORT_NOT_READY).with("state", status.state().code());
  }
}
