package az.permit.http.portal;

import az.permit.core.audit.AuditAction;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.portal.ImportRows.Into;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.ImportStatus;
import az.permit.http.bulk.ImportTemplate;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.SpooledFile;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.bulk.UploadRefusal;
import az.permit.http.page.FieldError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Many permits from one file: upload, dry run, storing the good rows, the failed rows to mend. */
final class BulkRoutes {
  static final String LIST = "/bulk";
  private static final String FILE = "file";
  private static final String CSV = "text/csv;charset=utf-8";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What a form adds around its file. */
  private static final long ENVELOPE_BYTES = 64 << 10;

  private final ImportJobs jobs;
  private final Spool spool;
  private final UploadLimits limits;
  private final ImportTemplate template;
  private final PortalPages pages;

  BulkRoutes(
      ImportJobs jobs,
      Spool spool,
      UploadLimits limits,
      ImportTemplate template,
      PortalPages pages) {
    this.jobs = jobs;
    this.spool = spool;
    this.limits = limits;
    this.template = template;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.before(LIST, this::refuseTooLarge);
    routes.get(LIST, context -> show(context, HttpStatus.OK, List.of()), Role.CLERK);
    routes.post(LIST, this::upload, Role.CLERK);
    routes.get(LIST + "/template.csv", this::csv, Role.CLERK);
    routes.get(LIST + "/template.xlsx", this::workbook, Role.CLERK);
    routes.get(LIST + "/{id}", this::status, Role.CLERK);
    routes.post(LIST + "/{id}/store", pages.once(this::store), Role.CLERK);
    routes.post(LIST + "/{id}/discard", pages.once(this::discard), Role.CLERK);
    routes.get(LIST + "/{id}/failed.csv", this::failedCsv, Role.CLERK);
    routes.get(LIST + "/{id}/failed.xlsx", this::failedWorkbook, Role.CLERK);
  }

  /** Before a byte of it is read. */
  private void refuseTooLarge(Context context) {
    if (context.req().getContentLengthLong() > limits.mostBytes() + ENVELOPE_BYTES) {
      throw new ContentTooLargeResponse();
    }
  }

  private void show(Context context, HttpStatus status, List<FieldError> errors) {
    pages.show(
        context,
        status,
        "bulk",
        Map.of("imports", jobs.of(tin(context)), "limits", limits, "errors", errors));
  }

  private void upload(Context context) throws IOException {
    UploadedFile file = context.uploadedFile(FILE);
    if (file == null || file.size() == 0) {
      refuse(context, pages.text(context, "bulk.no-file"));
      return;
    }
    Either<UploadRefusal, SpooledFile> kept;
    try (InputStream content = file.content()) {
      kept = spool.take(content, limits.mostBytes());
    }
    Either<UploadRefusal, ImportStatus> begun =
        kept.isLeft()
            ? Either.left(kept.getLeft())
            : jobs.begin(PortalPages.clerk(context), pages.words(context)::of, kept.get());
    if (begun.isLeft()) {
      refuse(context, pages.words(context).of(begun.getLeft().text()));
    } else {
      PortalPages.goTo(context, LIST + "/" + begun.get().id());
    }
  }

  private void refuse(Context context, String why) {
    show(context, HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldError(FILE, why)));
  }

  private void status(Context context) {
    ImportStatus status =
        jobs.find(tin(context), context.pathParam("id")).orElseThrow(NotFoundResponse::new);
    pages.show(context, "import", Map.of("status", status));
  }

  private void store(Context context) {
    Into into = "confirmed".equals(context.formParam("into")) ? Into.CONFIRMED : Into.DRAFTS;
    String id = context.pathParam("id");
    if (jobs.confirm(PortalPages.clerk(context), id, into).isEmpty()) {
      throw new NotFoundResponse();
    }
    PortalPages.goTo(context, LIST + "/" + id);
  }

  private void discard(Context context) {
    String id = context.pathParam("id");
    if (jobs.find(tin(context), id).isEmpty()) {
      throw new NotFoundResponse();
    }
    jobs.discard(tin(context), id); // one that is worked on stays, and the list says so
    PortalPages.goTo(context, LIST);
  }

  private void csv(Context context) {
    attach(context, CSV, "icazeler.csv").result(template.csv(pages.words(context)::of));
  }

  private void workbook(Context context) throws IOException {
    attach(context, WORKBOOK, "icazeler.xlsx");
    template.workbook(pages.words(context)::of, context.outputStream());
  }

  private void failedCsv(Context context) throws IOException {
    Path failed = failed(context);
    AuditNotes.add(context, AuditAction.EXPORTED, "failed rows of an import", List.of());
    attach(context, CSV, "duzelis.csv").result(Files.newInputStream(failed));
  }

  private void failedWorkbook(Context context) throws IOException {
    Path failed = failed(context);
    AuditNotes.add(context, AuditAction.EXPORTED, "failed rows of an import", List.of());
    attach(context, WORKBOOK, "duzelis.xlsx");
    ImportTemplate.workbookOf(failed, context.outputStream());
  }

  private Path failed(Context context) {
    return jobs.failedRows(tin(context), context.pathParam("id"))
        .orElseThrow(NotFoundResponse::new);
  }

  private static Context attach(Context context, String type, String name) {
    return context
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private static Tin tin(Context context) {
    return PortalPages.clerk(context).tin();
  }
}
