package az.permit.http.access;

import io.javalin.security.RouteRole;
import java.util.Optional;

/** Who may use a route. Every route names one or more; having one of them is enough. */
public enum Role implements RouteRole {
  /** Everybody, signed in or not. */
  ANYONE(""),
  /** Everybody who is signed in. */
  SIGNED_IN(""),
  /** Who acts for an organisation: its seal holder or a delegate. */
  CLERK(""),
  /** Who holds the seal of the organisation they act for. */
  SEAL_HOLDER(""),
  /** A person with a PIN, for what concerns themselves. */
  CITIZEN(""),
  /** Checks people, vehicles and codes. */
  POLICE("police"),
  /** Answers calls to 9108. */
  CALL_CENTRE("call-centre"),
  /** Runs the service: settings, extensions, monitoring. */
  OPERATOR("operator"),
  /** Judges cases of abuse. */
  INVESTIGATOR("investigator"),
  /**
   * The ministry's system. It has no session: the route itself verifies the signature of each
   * request, so the guard lets it through.
   */
  MIA(""),
  /**
   * A command on the same machine, which has read the secret of the service that runs there. No
   * session either: the route verifies the signature.
   */
  COMMAND("");

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  /** The role that a sign-in provider grants by that word, if it is one that can be granted. */
  public static Optional<Role> granted(String claim) {
    for (Role role : values()) {
      if (!role.claim.isEmpty() && role.claim.equals(claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether a route of this role asks for no session. */
  boolean needsNoSession() {
    return this == ANYONE || isSigned();
  }

  /** Whether each request is signed, so that no other site can have made a browser send it. */
  boolean isSigned() {
    return this == MIA || this == COMMAND;
  }
}
