package az.permit.http.api;

import az.permit.core.audit.AuditAction;
import az.permit.core.inspection.offline.ListFile;
import az.permit.core.port.OfflineLists;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.access.Role;
import az.permit.http.audit.AuditNotes;
import az.permit.http.problem.ProblemType;
import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list that the police carry where there is no network, and what changed since. */
final class InspectionListRoutes {
  private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");
  private static final String RETRY_SECONDS = "60";
  private static final int NOT_MODIFIED = 304;

  private final OfflineLists lists;

  InspectionListRoutes(OfflineLists lists) {
    this.lists = lists;
  }

  void register(Api api) {
    api.file("/inspections/list", this::send, Role.POLICE);
  }

  private void send(Context context) {
    ListFile file = wanted(context);
    String tag = "\"" + file.sequence() + "\"";
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(NOT_MODIFIED);
      return;
    }
    AuditNotes.add(context, AuditAction.EXPORTED, "inspection list " + file.sequence(), List.of());
    context.contentType("application/octet-stream");
    // As a result, so that the download is entered before the first byte leaves.
    context.result(new ByteBufferBackedInputStream(file.bytes()));
  }

  private ListFile wanted(Context context) {
    String since = context.queryParam("since");
    try {
      ListFile list = lists.list().orElseThrow(InspectionListRoutes::later);
      if (since == null) {
        return list;
      }
      if (!SEQUENCE.matcher(since).matches()) {
        throw ApiProblem.badValue("since", "the sequence of a list");
      }
      Optional<ListFile> delta =
          Long.parseLong(since) == list.sequence() ? lists.delta() : Optional.empty();
      return delta.orElseThrow(() -> ApiProblem.of(ProblemType.NOT_FOUND));
    } catch (StorageUnavailable e) {
      throw later();
    }
  }

  private static ApiProblem later() {
    return ApiProblem.of(ProblemType.UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
  }
}
