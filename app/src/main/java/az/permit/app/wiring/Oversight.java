package az.permit.app.wiring;

import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.checking.InspectPermits;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.port.AuditTrail;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.OfflineLists;
import az.permit.core.port.PopulationRegister;
import az.permit.core.regime.Regime;
import az.permit.http.RouteGroup;
import az.permit.http.api.ApiRoutes;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.investigation.CaseRoutes;
import az.permit.persistence.audit.JdbiAuditTrail;
import az.permit.persistence.database.Database;
import az.permit.persistence.idempotency.JdbiIdempotencyKeys;
import az.permit.persistence.inspection.JdbiInspectedPermits;
import az.permit.persistence.inspection.JdbiInspectionLog;
import az.permit.persistence.investigation.JdbiCaseFiles;
import java.time.InstantSource;
import java.util.List;

/** The police's look-ups, the cases, and the trail of what everybody does, joined by hand. */
final class Oversight {
  private final Database database;
  private final Regime regime;
  private final AuditTrail trail;
  private final ApiRoutes.Police police;
  private final InstantSource clock;

  /**
   * On that database.
   *
   * @param lists where the list that the police carry lies
   */
  Oversight(
      Database database,
      Regime regime,
      PopulationRegister register,
      OfflineLists lists,
      InstantSource clock) {
    this.database = database;
    this.regime = regime;
    this.trail = new JdbiAuditTrail(database);
    this.police =
        new ApiRoutes.Police(
            new InspectPermits(
                regime,
                register,
                new JdbiInspectedPermits(database),
                new JdbiInspectionLog(database),
                InspectionLimits.USUAL),
            lists);
    this.clock = clock;
  }

  ApiRoutes.Police police() {
    return police;
  }

  /** The pages and the API of investigators. */
  List<RouteGroup> cases(CitizenRecords records) {
    JudgeCases cases = new JudgeCases(new JdbiCaseFiles(database), records);
    return List.of(
        new CaseRoutes(cases, regime, clock),
        new az.permit.http.api.CaseRoutes(cases, new JdbiIdempotencyKeys(database), clock));
  }

  /** Stands behind all routes. */
  RouteGroup audited() {
    return new AuditedRequests(trail, clock);
  }
}
