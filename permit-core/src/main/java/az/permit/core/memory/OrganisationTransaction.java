package az.permit.core.memory;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.memory.MemoryTables.NoticeRow;
import az.permit.core.memory.MemoryTables.NoticeState;
import az.permit.core.memory.OrganisationTables.CaseKey;
import az.permit.core.memory.OrganisationTables.EmployeeRow;
import az.permit.core.memory.OrganisationTables.PermitRow;
import az.permit.core.memory.OrganisationTables.Untold;
import az.permit.core.memory.OrganisationTables.UntoldKey;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.headcount.Headcount;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.organisation.lifecycle.PermitState;
import az.permit.core.organisation.message.MiaCopy;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.NoticeOutbox.Notice;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One run of work on organisations; every change notes how to undo it. */
final class OrganisationTransaction implements OrganisationRecords.Transaction {
  private final OrganisationTables tables;
  private final MemoryTables citizens;
  private final Undo undo = new Undo();

  OrganisationTransaction(OrganisationTables tables, MemoryTables citizens) {
    this.tables = tables;
    this.citizens = citizens;
  }

  void end(boolean kept) {
    undo.end(kept);
  }

  void refuseIfHalfStored() {
    undo.refuseIfHalfDone();
  }

  @Override
  public Map<String, OrganisationPermit> permits(Tin tin, Collection<String> ids) {
    undo.refuseIfOver();
    Map<String, OrganisationPermit> found = new HashMap<>();
    for (String id : ids) {
      PermitRow row = tables.of(tin).get(id);
      if (row != null) {
        found.put(id, row.permit());
      }
    }
    return found;
  }

  @Override
  public Optional<OrganisationPermit> permit(String id) {
    undo.refuseIfOver();
    return tables.find(id).map(PermitRow::permit);
  }

  @Override
  public List<HistoryEntry> history(String id) {
    undo.refuseIfOver();
    return tables.find(id).map(PermitRow::history).orElse(List.of());
  }

  @Override
  public Headcount headcount(Tin tin, LocalDate today, Instant since) {
    undo.refuseIfOver();
    Map<Pin, Instant> first = new HashMap<>();
    for (PermitRow row : tables.of(tin).values()) {
      Instant at = row.permit().submission().map(s -> s.confirmedAt()).orElse(Instant.MAX);
      if (row.isOpen(today)) {
        row.pin().ifPresent(pin -> first.merge(pin, at, (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    long recent = first.values().stream().filter(at -> !at.isBefore(since)).count();
    return new Headcount(first.size(), (int) recent);
  }

  @Override
  public Collection<Pin> listed(Tin tin, Collection<Pin> pins, LocalDate today) {
    undo.refuseIfOver();
    Set<Pin> wanted = new HashSet<>(pins);
    Set<Pin> listed = new HashSet<>();
    for (PermitRow row : tables.of(tin).values()) {
      if (row.isOpen(today)) {
        row.pin().filter(wanted::contains).ifPresent(listed::add);
      }
    }
    return listed;
  }

  @Override
  public Map<Pin, Integer> employers(Collection<Pin> pins, LocalDate today) {
    undo.refuseIfOver();
    Map<Pin, Integer> employers = new HashMap<>();
    for (Tin tin : tables.permits.keySet()) {
      listed(tin, pins, today).forEach(pin -> employers.merge(pin, 1, Integer::sum));
    }
    return employers;
  }

  @Override
  public void store(List<Change> changes) {
    undo.whole(() -> changes.forEach(this::store));
  }

  private void store(Change change) {
    OrganisationPermit permit = change.permit();
    if (permit.state() == PermitState.EXPIRED) {
      throw new IllegalArgumentException("expected a permit as it is stored, not as of a day");
    }
    Optional<PermitRow> before = tables.find(permit.id());
    refuseOtherVersion(change.replaces(), before);
    List<HistoryEntry> history = new ArrayList<>(before.map(PermitRow::history).orElse(List.of()));
    history.addAll(change.history());
    Tin tin = permit.organisation().tin();
    undo.put(tables.owners, permit.id(), tin);
    undo.put(
        tables.permits.computeIfAbsent(tin, key -> new TreeMap<>()),
        permit.id(),
        new PermitRow(permit, List.copyOf(history)));
    change.mia().ifPresent(this::keep);
    change.representative().ifPresent(this::keep);
    change
        .employee()
        .ifPresent(
            notice ->
                undo.put(
                    tables.employees, notice.permit(), new EmployeeRow(notice, 0, notice.at())));
  }

  private static void refuseOtherVersion(int expected, Optional<PermitRow> row) {
    int version = row.map(found -> found.permit().head().version()).orElse(0);
    if (version != expected) {
      throw new IllegalStateException("expected version " + expected + ", but " + version);
    }
  }

  private void keep(MiaCopy copy) {
    Notice notice = new Notice.OfOrganisation(copy);
    undo.put(
        citizens.notices,
        notice.id(),
        new NoticeRow(notice, copy.at(), NoticeState.DUE, 0, 0, copy.at()));
  }

  private void keep(RepresentativeNotice notice) {
    undo.put(tables.told, notice.id(), notice);
    if (notice.kind().isDecision()) {
      tables.contacts.keySet().stream()
          .filter(contact -> contact.tin().equals(notice.tin()))
          .map(contact -> new UntoldKey(contact, notice.id()))
          .forEach(key -> undo.put(tables.untold, key, new Untold(notice.at(), 0)));
    }
  }

  @Override
  public void delete(Draft draft) {
    undo.whole(
        () -> {
          refuseOtherVersion(draft.head().version(), tables.find(draft.id()));
          undo.remove(tables.of(draft.organisation().tin()), draft.id());
          undo.remove(tables.owners, draft.id());
        });
  }

  @Override
  public Optional<MiaDecision.Outcome> outcome(String decision) {
    undo.refuseIfOver();
    return Optional.ofNullable(tables.decisions.get(decision));
  }

  @Override
  public void keep(MiaDecision decision, MiaDecision.Outcome outcome, Instant at) {
    undo.whole(
        () -> {
          if (tables.decisions.containsKey(decision.id())) {
            throw new IllegalStateException("expected each decision once");
          }
          undo.put(tables.decisions, decision.id(), outcome);
        });
  }

  @Override
  public Optional<Delegation> delegation(Tin tin, Pin delegate) {
    undo.refuseIfOver();
    return tables.delegations.stream().filter(d -> isInForce(d, tin, delegate)).findFirst();
  }

  private static boolean isInForce(Delegation delegation, Tin tin, Pin delegate) {
    return delegation.isInForce()
        && delegation.organisation().tin().equals(tin)
        && delegation.delegate().equals(delegate);
  }

  @Override
  public void keep(Delegation delegation) {
    undo.whole(
        () -> {
          Optional<Delegation> former =
              delegation(delegation.organisation().tin(), delegation.delegate());
          if (former.isPresent() == delegation.isInForce()) {
            throw new IllegalStateException("expected at most one delegation in force");
          }
          former.ifPresent(tables.delegations::remove);
          tables.delegations.add(delegation);
          undo.by(
              () -> {
                tables.delegations.remove(delegation);
                former.ifPresent(tables.delegations::add);
              });
        });
  }

  @Override
  public void keep(OrganisationCase found) {
    CaseKey key =
        new CaseKey(found.kind(), found.organisation().tin(), found.employee(), found.day());
    undo.whole(
        () -> {
          if (!tables.cases.containsKey(key)) {
            undo.put(tables.cases, key, found);
          }
        });
  }

  @Override
  public int markRead(Tin tin, Collection<String> notices, Instant at) {
    undo.refuseIfOver();
    int marked = 0;
    for (String id : notices) {
      RepresentativeNotice notice = tables.told.get(id);
      if (notice != null && notice.tin().equals(tin) && notice.readAt().isEmpty()) {
        undo.put(tables.told, id, notice.read(at));
        marked++;
      }
    }
    return marked;
  }
}
