package az.permit.core.port;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.headcount.Headcount;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.message.RepresentativeNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records of organisations: permits with their history, delegations, MIA's decisions, cases,
 * and what is to be told because of them. Thread-safe.
 *
 * <p>Atomic, durable and repeated as {@link CitizenRecords}: all that one {@link #transact} stores
 * is kept as a whole or not at all; when it returns, it is committed and synced to the disk. Where
 * another node was faster with a permit, a delegation or a decision, the work runs again from its
 * beginning, on the records as they now are; so work must have no effect but through its {@link
 * Transaction}, and what it decided holds on any number of nodes. A transaction sees what it
 * stored.
 *
 * <p>Private: a store keeps every form, everything that was confirmed, names, PINs, card numbers,
 * notes and reasons encrypted. In the clear it may keep ids, versions, states, moments, days, type
 * and territory codes. PINs, plates and TINs are looked up by a keyed hash, plates and PINs in
 * their normal form and for drafts, too, where what was typed names one. Names have no index of any
 * kind, since an index of pieces of names tells names: to search by name, a store decrypts the
 * permits of that one organisation; see {@link PermitFilter#matches}. A deleted draft leaves
 * nothing.
 */
public interface OrganisationRecords {

  /**
   * Runs work in one transaction and returns its result after commit and sync.
   *
   * @throws StorageUnavailable if it could not be committed and synced; then nothing was kept, or,
   *     where the connection was lost during the commit itself, the same work done again finds it
   * @throws RuntimeException whatever the work throws, after the transaction is rolled back
   */
  <T> T transact(Function<? super Transaction, ? extends T> work);

  /** What work may do with the records; valid only while the work runs, on its thread. */
  interface Transaction {

    /**
     * Those of an organisation's permits that have these ids, by id; one that the organisation does
     * not have is left out.
     */
    Map<String, OrganisationPermit> permits(Tin tin, Collection<String> ids);

    /** A permit of whichever organisation, for MIA's decisions and for the employee. */
    Optional<OrganisationPermit> permit(String id);

    /** What was done to a permit, the oldest first; empty if there is none. */
    List<HistoryEntry> history(String id);

    /**
     * The headcount of an organisation on that day. Until this transaction ends no other counts or
     * confirms for the same organisation, so a quota that is decided by it holds.
     *
     * @param today permits of which the last day is before it count no more
     * @param since an employee is recent if none of their open permits was confirmed before
     */
    Headcount headcount(Tin tin, LocalDate today, Instant since);

    /** Those of these persons who are on an open permit of an organisation. */
    Collection<Pin> listed(Tin tin, Collection<Pin> pins, LocalDate today);

    /**
     * On open permits of how many different organisations each of these persons is; one who is on
     * none is left out.
     */
    Map<Pin, Integer> employers(Collection<Pin> pins, LocalDate today);

    /**
     * Stores changes, in their order.
     *
     * @throws IllegalStateException if a permit is not there in the version that its change
     *     replaces, and it was this transaction that made it so
     */
    void store(List<Change> changes);

    /**
     * Removes a draft with its history; nothing of it is kept. The version as in {@link Change}.
     */
    void delete(Draft draft);

    /** What came of the decision of that id; empty if it never came. */
    Optional<MiaDecision.Outcome> outcome(String decision);

    /** Keeps a decision, each id once, with what came of it. */
    void keep(MiaDecision decision, MiaDecision.Outcome outcome, Instant at);

    /** The delegation of an organisation to a person that is in force. */
    Optional<Delegation> delegation(Tin tin, Pin delegate);

    /**
     * Keeps a delegation: a new one, or one that was taken back in place of the same in force. At
     * most one is in force per organisation and person.
     */
    void keep(Delegation delegation);

    /** Keeps a case, if none of its kind, organisation, employee and day is kept yet. */
    void keep(OrganisationCase organisationCase);

    /**
     * Marks notices of an organisation as read, where nobody has read them yet.
     *
     * @return how many were marked
     */
    int markRead(Tin tin, Collection<String> notices, Instant at);
  }

  /**
   * One change of one permit, with all that is written because of it. Immutable and thread-safe.
   *
   * @param replaces the version that it replaces; 0 if the permit is new
   * @param permit the permit after the change; never an expired one
   * @param history what was done, in its order
   * @param mia what MIA is to be told
   * @param representative what the representative is to be told
   * @param employee what the employee is to be told
   */
  record Change(
      int replaces,
      OrganisationPermit permit,
      List<HistoryEntry> history,
      Optional<MiaCopy> mia,
      Optional<RepresentativeNotice> representative,
      Optional<EmployeeNotice> employee) {

    /** A change of which nobody else is told. */
    public static Change of(int replaces, OrganisationPermit permit, HistoryEntry... history) {
      return new Change(
          replaces, permit, List.of(history), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, and MIA is told. */
    public Change telling(MiaCopy copy) {
      return new Change(replaces, permit, history, Optional.of(copy), representative, employee);
    }

    /** The same, and the representative is told. */
    public Change telling(RepresentativeNotice notice) {
      return new Change(replaces, permit, history, mia, Optional.of(notice), employee);
    }

    /** The same, and the employee is told. */
    public Change telling(EmployeeNotice notice) {
      return new Change(replaces, permit, history, mia, representative, Optional.of(notice));
    }
  }
}
