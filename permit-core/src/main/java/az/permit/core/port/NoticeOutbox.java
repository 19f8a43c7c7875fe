package az.permit.core.port;

import az.permit.core.citizen.CitizenNoticeKind;
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
      return new NoticeId(permitId(), revision()).text();
    }

    /** What kind of notice it is, as MIA's interface names it. */
    String kind();

    /** One branch per kind, since Java 17 cannot switch over types. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind. */
    interface Cases<T> {
      /** A citizen's permit, and what happened to it. */
      T citizen(Permit permit, CitizenNoticeKind kind);

      /** An organisation's permit. */
      T organisation(MiaCopy copy);
    }

    /**
     * Of a citizen's permit.
     *
     * @param permit the permit as of this revision; where a later one is kept already, its validity
     *     may be that of the later one, which MIA is told of, too
     * @param of what happened to the permit
     */
    record OfCitizen(Permit permit, CitizenNoticeKind of) implements Notice {
      /** Of a permit as it was issued. */
      public OfCitizen(Permit permit) {
        this(permit, CitizenNoticeKind.ISSUED);
      }

      @Override
      public String kind() {
        return of.code();
      }

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
        return cases.citizen(permit, of);
      }
    }

    /**
     * Of an organisation's permit.
     *
     * @param copy the permit as of this revision
     */
    record OfOrganisation(MiaCopy copy) implements Notice {
      /** The kind of all of them; what happened is the state of the copy. */
      public static final String KIND = "organisation-permit";

      @Override
      public String kind() {
        return KIND;
      }

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

  /**
   * Leases due notices, the longest due first, until {@code leaseUntil}. A revision is not handed
   * out while an earlier one of its permit is leased or due later, unless that was set aside.
   */
  List<DueNotice> claim(int limit, Instant now, Instant leaseUntil);

  /** Extends the leases that are still held until {@code leaseUntil}; ignores the others. */
  void renew(Collection<DueNotice> held, Instant leaseUntil);

  /** MIA has these. In one synced transaction. */
  void taken(List<DueNotice> notices, Instant at);

  /** MIA could not be told: due again at {@code nextAttemptAt}, the attempt counted. */
  void postpone(List<DueNotice> notices, Instant nextAttemptAt);

  /**
   * Refused by MIA too often: set aside for a person to see, so that it holds up nobody else, not
   * even a later revision of its permit; see {@link SetAsideNotices}.
   */
  void block(List<DueNotice> notices, Instant at);

  /** How many notices wait and since when; see {@link ReplyOutbox.Backlog}. */
  ReplyOutbox.Backlog backlog();
}
