package az.permit.mia.standin;

import java.util.function.Function;

/** A notice as MIA received it. A closed set. Immutable and thread-safe. */
public sealed interface Received permits ReceivedNotice, ReceivedOrganisationPermit {
  /** The same however often it is posted. */
  String id();

  /** Public id of the permit. */
  String permit();

  /** The greater one is newer. */
  int revision();

  /** The value of the function of its kind. */
  <T> T fold(
      Function<ReceivedNotice, T> citizen, Function<ReceivedOrganisationPermit, T> organisation);
}
