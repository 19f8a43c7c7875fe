package az.permit.mia.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * A decision of the stand-in. Immutable and thread-safe.
 *
 * @param id the same for the same permit and revision, also after a restart
 * @param permit public id of the permit
 * @param revision the revision that it decides on
 * @param verdict as MIA's interface names it
 * @param reason why, or empty
 * @param at when
 */
record Decision(String id, String permit, int revision, String verdict, String reason, Instant at) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** On a permit: rejected for a reason, else approved. */
  static Decision on(ReceivedOrganisationPermit permit, String rejection, Instant at) {
    String verdict = rejection.isEmpty() ? "approved" : "rejected";
    return new Decision(
        "d-" + bare(permit), permit.permit(), permit.revision(), verdict, rejection, at);
  }

  /** That a permit is revoked. */
  static Decision revoking(ReceivedOrganisationPermit permit, String reason, Instant at) {
    return new Decision(
        "d-" + bare(permit) + "-x", permit.permit(), permit.revision(), "revoked", reason, at);
  }

  /** The body of a post, in UTF-8: equal decisions give equal bytes. */
  static byte[] write(List<Decision> decisions) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode list = body.putArray("decisions");
    for (Decision decision : decisions) {
      list.addObject()
          .put("id", decision.id)
          .put("permit", decision.permit)
          .put("revision", decision.revision)
          .put("decision", decision.verdict)
          .put("reason", decision.reason)
          .put("at", decision.at.toString());
    }
    return body.toString().getBytes(UTF_8);
  }

  /** The id of a notice is made of permit and revision already. */
  private static String bare(ReceivedOrganisationPermit permit) {
    return permit.id().substring("n-".length());
  }
}
