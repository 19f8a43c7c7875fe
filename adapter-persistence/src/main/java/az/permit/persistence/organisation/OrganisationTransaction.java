package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.organisation.headcount.Headcount;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.organisation.lifecycle.Draft;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.lifecycle.OrganisationPermit;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.OrganisationRecords.Change;
import az.permit.persistence.database.SqlFailure;
import az.permit.persistence.database.SqlWork;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One run of work on the records; of one thread, and over with {@link #end}. */
final class OrganisationTransaction implements OrganisationRecords.Transaction {
  private final Handle handle;
  private final OrganisationTables tables;
  private @Nullable RuntimeException failure;
  private boolean over;

  OrganisationTransaction(Handle handle, OrganisationTables tables) {
    this.handle = handle;
    this.tables = tables;
  }

  @Override
  public Map<String, OrganisationPermit> permits(Tin tin, Collection<String> ids) {
    return run(
        h ->
            tables.permits().find(h, tin, ids).stream()
                .collect(Collectors.toMap(OrganisationPermit::id, Function.identity())));
  }

  @Override
  public Optional<OrganisationPermit> permit(String id) {
    return run(h -> tables.permits().find(h, id));
  }

  @Override
  public List<HistoryEntry> history(String id) {
    return run(h -> tables.history().of(h, id));
  }

  @Override
  public Headcount headcount(Tin tin, LocalDate today, Instant since) {
    return run(h -> tables.headcount().count(h, tin, today, since));
  }

  @Override
  public Collection<Pin> listed(Tin tin, Collection<Pin> pins, LocalDate today) {
    return run(h -> tables.headcount().listed(h, tin, pins, today));
  }

  @Override
  public Map<Pin, Integer> employers(Collection<Pin> pins, LocalDate today) {
    return run(h -> tables.headcount().employers(h, pins, today));
  }

  @Override
  public void store(List<Change> changes) {
    run(
        h -> {
          new ChangeRun(h, tables).store(changes);
          return true;
        });
  }

  @Override
  public void delete(Draft draft) {
    run(
        h -> {
          Optional<Long> row = tables.permits().delete(h, draft);
          if (row.isEmpty()) {
            throw new IllegalStateException("expected version " + draft.head().version());
          }
          return h.execute("delete from organisation_history where permit_id = ?", row.get());
        });
  }

  @Override
  public Optional<MiaDecision.Outcome> outcome(String decision) {
    return run(h -> tables.decisions().outcome(h, decision));
  }

  @Override
  public void keep(MiaDecision decision, MiaDecision.Outcome outcome, Instant at) {
    run(
        h -> {
          tables.decisions().insert(h, decision, outcome, at);
          return true;
        });
  }

  @Override
  public Optional<Delegation> delegation(Tin tin, Pin delegate) {
    return run(h -> tables.delegations().find(h, tin, delegate));
  }

  @Override
  public void keep(Delegation delegation) {
    run(
        h -> {
          tables.delegations().keep(h, delegation);
          return true;
        });
  }

  @Override
  public void keep(OrganisationCase organisationCase) {
    run(
        h -> {
          tables.cases().keep(h, organisationCase);
          return true;
        });
  }

  @Override
  public int markRead(Tin tin, Collection<String> notices, Instant at) {
    return run(h -> tables.representatives().markRead(h, tin, notices, at));
  }

  /** Part of a batch may be written when it fails: what follows could not make it whole again. */
  private <T> T run(SqlWork<T> work) {
    if (over) {
      throw new IllegalStateException("the transaction is over");
    }
    try {
      return work.run(handle);
    } catch (SQLException e) {
      failure = new SqlFailure(e);
      throw failure;
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** Ends it, and refuses to keep anything if work went on after a failure. */
  void end() {
    over = true;
    if (failure != null) {
      throw failure;
    }
  }
}
