package az.permit.core.memory;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.lifecycle.Submission;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.EmployeeNotice;
import az.permit.core.organisation.message.RepresentativeNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is kept of organisations; guarded by the same lock as {@link MemoryTables}. */
final class OrganisationTables {
  final Map<Tin, NavigableMap<String, PermitRow>> permits = new HashMap<>();
  final Map<String, Tin> owners = new HashMap<>();
  final Map<String, MiaDecision.Outcome> decisions = new HashMap<>();
  final List<Delegation> delegations = new ArrayList<>();
  final Map<CaseKey, OrganisationCase> cases = new LinkedHashMap<>();
  final Map<String, RepresentativeNotice> told = new HashMap<>();
  final Map<String, EmployeeRow> employees = new LinkedHashMap<>();

  final Map<ContactKey, ContactRow> contacts = new LinkedHashMap<>();
  final Map<UntoldKey, Untold> untold = new LinkedHashMap<>();

  record PermitRow(OrganisationPermit permit, List<HistoryEntry> history) {
    /** Whether it counts against the quota on that day. */
    boolean isOpen(LocalDate today) {
      OrganisationPermit now = permit.on(today);
      boolean waitsOrHolds =
          switch (now.state()) {
            case CONFIRMED, APPROVED -> true;
            case DRAFT, REJECTED, EXPIRED, WITHDRAWN, REVOKED -> false;
          };
      return waitsOrHolds
          && now.submission().filter(s -> !s.details().end().isBefore(today)).isPresent();
    }

    Optional<Pin> pin() {
      return permit.submission().flatMap(submission -> submission.details().pin());
    }
  }

  /** Of which at most one case is kept. */
  record CaseKey(OrganisationCase.Kind kind, Tin tin, Optional<Pin> employee, LocalDate day) {}

  /** Waits until it is removed. */
  record EmployeeRow(EmployeeNotice notice, int lease, Instant nextAt) {}

  /** An organisation has at most one contact of each channel. */
  record ContactKey(Tin tin, Contact.Channel channel) {}

  record ContactRow(Contact contact, int lease, Instant nextAt) {}

  record UntoldKey(ContactKey contact, String notice) {}

  /** A decision of which a contact was not told; 0 is the lease of one that nobody counted. */
  record Untold(Instant at, int lease) {}

  NavigableMap<String, PermitRow> of(Tin tin) {
    return permits.getOrDefault(tin, new TreeMap<>());
  }

  Optional<PermitRow> find(String id) {
    return Optional.ofNullable(owners.get(id)).map(tin -> of(tin).get(id));
  }

  /** What was confirmed of the permits that MIA approved. */
  Stream<Submission> approved() {
    return all()
        .map(PermitRow::permit)
        .filter(permit -> permit.state() == PermitState.APPROVED)
        .flatMap(permit -> permit.submission().stream());
  }

  Stream<PermitRow> all() {
    return permits.values().stream().flatMap(rows -> rows.values().stream());
  }
}
