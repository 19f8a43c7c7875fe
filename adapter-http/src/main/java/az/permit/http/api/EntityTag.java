package az.permit.http.api;

import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.portal.PermitRef;
import az.permit.http.problem.ProblemType;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of a permit in ETag and If-Match. */
final class EntityTag {
  private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,8})\"");
  private static final String ANY = "*";

  /** A version that no permit ever has: a tag of somebody else's making fits nothing. */
  private static final int NONE = Integer.MAX_VALUE;

  private EntityTag() {}

  static String of(OrganisationPermit permit) {
    return "\"" + permit.head().version() + "\"";
  }

  /** The permit of the path in the version that the client saw; it must name one. */
  static PermitRef required(Context context) {
    return named(context).orElseThrow(() -> ApiProblem.of(ProblemType.VERSION_MISSING));
  }

  /** The permit of the path; if the client names no version, in any. */
  static PermitRef optional(Context context) {
    return named(context).orElse(PermitRef.any(context.pathParam("id")));
  }

  private static Optional<PermitRef> named(Context context) {
    return Optional.ofNullable(context.header("If-Match"))
        .map(tag -> new PermitRef(context.pathParam("id"), version(tag.strip())));
  }

  private static int version(String tag) {
    if (tag.equals(ANY)) {
      return PermitRef.ANY;
    }
    var version = VERSION.matcher(tag);
    return version.matches() ? Integer.parseInt(version.group(1)) : NONE;
  }
}
