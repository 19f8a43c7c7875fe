package az.permit.core.organisation.lifecycle;

import az.permit.core.organisation.Organisation;
import java.time.Instant;

/**
 * What every permit has in every state. Immutable and thread-safe.
 *
 * @param id public id, {@code p-}, the moment of creation and 128 random bits; ids ascend by
 *     creation
 * @param organisation whose permit it is
 * @param version counts its changes from 1; whoever edits names the version they saw
 * @param revision counts what MIA was told of it: 0 never, 1 that it was confirmed, 2 that it was
 *     withdrawn
 * @param createdAt when the draft was made
 * @param changedAt when it was changed last
 */
public record PermitHead(
    String id,
    Organisation organisation,
    int version,
    int revision,
    Instant createdAt,
    Instant changedAt) {
  /** Of a new draft. */
  static PermitHead first(String id, Organisation organisation, Instant at) {
    return new PermitHead(id, organisation, 1, 0, at, at);
  }

  /** After a change of which MIA is not told, or from which it comes. */
  PermitHead changed(Instant at) {
    return new PermitHead(id, organisation, version + 1, revision, createdAt, at);
  }

  /** After a change of which MIA is told. */
  PermitHead revised(Instant at) {
    return new PermitHead(id, organisation, version + 1, revision + 1, createdAt, at);
  }

  /** Its id: an organisation never reaches a log by accident. */
  @Override
  public String toString() {
    return id + " version " + version;
  }
}
