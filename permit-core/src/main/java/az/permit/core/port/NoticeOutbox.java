package az.permit.core.port;

import az.permit.core.citizen.Permit;
import az.permit.core.organisation.message.MiaCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The notices that MIA is to have: one for every revision of every permit, written in the same
 * transaction as the permit. Thread-safe. Leases as in {@link ReplyOutbox}.
 */
public interface NoticeOutbox {

  /**
   * A notice that is leased to whoever holds this value.
   *
   * @param id {@link Notice#id}, the same for every attempt
   * @param lease the version of the lease
   * @param attempts how often it was posted before
   * @param at when the permit was issued or changed
   * @param notice what MIA is told
   */
  record DueNotice(String id, int lease, int attempts, Instant at, Notice notice) {}

  /** What MIA is told: a revision of a permit. A closed set. Immutable and thread-safe. */
  sealed interface Notice {
    /** Public id of the permit. */
    String permitId();

    /** The revision of the permit, from 1. */
    int revision();

    /** {@code n-…}: the same for every attempt, and for nothing else. */
    default String id() {
      String bare = permitId().startsWith("p-") ? permitId().substring(2) : permitId();
      return "n-" + bare + "-" + revision();
    }

    /** One branch per kind, since Java 17 cannot switch over types. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind. */
    interface Cases<T> {
      /** A citizen's permit. */
      T citizen(Permit permit);

      /** An organisation's permit. */
      T organisation(MiaCopy copy);
    }

    /**
     * Of a citizen's permit.
     *
     * @param permit the permit as of this revision
     */
    record OfCitizen(Permit permit) implements Notice {
      @Override
      public String permitId() {
        return permit.id();
      }

      @Override
      public int revision() {
        return permit.revision();
      }

      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.citizen(permit);
      }
    }

    /**
     * Of an organisation's permit.
     *
     * @param copy the permit as of this revision
     */
    record OfOrganisation(MiaCopy copy) implements Notice {
      @Override
      public String permitId() {
        return copy.permit();
      }

      @Override
      public int revision() {
        return copy.revision();
      }

      @Override
      public <T> T fold(Cases<T> cases) {
        return cases.organisation(copy);
      }
    }
  }

  /** Leases due notices, the longest due first, until {@code leaseUntil}. */
  List<DueNotice> claim(int limit, Instant now, Instant leaseUntil);

  /** Extends the leases that are still held until {@code leaseUntil}; ignores the others. */
  void renew(Collection<DueNotice> held, Instant leaseUntil);

  /** MIA has these. In one synced transaction. */
  void taken(List<DueNotice> notices, Instant at);

  /** MIA could not be told: due again at {@code nextAttemptAt}, the attempt counted. */
  void postpone(List<DueNotice> notices, Instant nextAttemptAt);

  /** Refused by MIA too often: set aside for a person to see, so that it holds up nobody else. */
  void block(List<DueNotice> notices, Instant at);

  /** How many notices wait and since when; see {@link ReplyOutbox.Backlog}. */
  ReplyOutbox.Backlog backlog();
}
