package az.permit.http.api;

import az.permit.core.audit.AuditAction;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.ImportStatus;
import az.permit.http.bulk.ImportTemplate;
import az.permit.http.problem.AcceptedLanguage;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of imports: the template to fill in, and the failed rows to mend and send again. */
final class ImportFileRoutes {
  private static final String CSV = "text/csv;charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportJobs jobs;
  private final ImportTemplate template;

  ImportFileRoutes(ImportJobs jobs, ImportTemplate template) {
    this.jobs = jobs;
    this.template = template;
  }

  void register(Api api) {
    api.file("/imports/template.csv", this::csvTemplate, Role.CLERK);
    api.file("/imports/template.xlsx", this::workbookTemplate, Role.CLERK);
    api.file("/imports/{id}/failed-rows.csv", this::failedCsv, Role.CLERK);
    api.file("/imports/{id}/failed-rows.xlsx", this::failedWorkbook, Role.CLERK);
  }

  private void csvTemplate(Context context) {
    download(context, CSV, "permits.csv");
    context.result(template.csv(AcceptedLanguage.of(context)::pick));
  }

  private void workbookTemplate(Context context) throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    template.workbook(AcceptedLanguage.of(context)::pick, workbook);
    download(context, XLSX, "permits.xlsx");
    context.result(workbook.toByteArray());
  }

  private void failedCsv(Context context) throws IOException {
    Path failed = failed(context);
    AuditNotes.add(context, AuditAction.EXPORTED, "failed rows of an import", List.of());
    download(context, CSV, "failed-rows.csv");
    Files.copy(failed, context.outputStream());
  }

  private void failedWorkbook(Context context) throws IOException {
    Path failed = failed(context);
    AuditNotes.add(context, AuditAction.EXPORTED, "failed rows of an import", List.of());
    download(context, XLSX, "failed-rows.xlsx");
    ImportTemplate.workbookOf(failed, context.outputStream());
  }

  private Path failed(Context context) {
    ImportStatus status = ImportRoutes.status(jobs, context);
    return jobs.failedRows(Requests.clerk(context).tin(), status.id())
        .orElseThrow(() -> ImportRoutes.notReady(status));
  }

  private static void download(Context context, String type, String name) {
    context
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
