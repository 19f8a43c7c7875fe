package az.permit.http.api;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.inspection.checking.InspectPermits;
import az.permit.core.organisation.portal.ConfirmPermits;
import az.permit.core.organisation.portal.DenyListing;
import az.permit.core.organisation.portal.DraftPermits;
import az.permit.core.organisation.portal.GrantAuthorisation;
import az.permit.core.organisation.portal.ReadPermits;
import az.permit.core.organisation.portal.RepresentativeDesk;
import az.permit.core.organisation.portal.WithdrawPermits;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Delegations;
import az.permit.core.port.IdempotencyKeys;
import az.permit.core.port.OrganisationPermits;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.RepresentativeNotices;
import az.permit.http.RouteGroup;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.ImportTemplate;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.UploadLimits;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;

/** The API, its description and its limits. */
public final class ApiRoutes implements RouteGroup {
  private final Records records;
  private final PortalRules rules;
  private final PermitNames names;
  private final Bulk bulk;
  private final InspectPermits police;
  private final RateLimits limits;
  private final InstantSource clock;

  /**
   * What is kept.
   *
   * @param organisations written
   * @param permits looked at
   * @param delegations looked at
   * @param notices looked at
   * @param keys of requests that may be sent again
   */
  public record Records(
      OrganisationRecords organisations,
      OrganisationPermits permits,
      Delegations delegations,
      RepresentativeNotices notices,
      IdempotencyKeys keys) {}

  /**
   * How files are taken.
   *
   * @param jobs that work on them
   * @param spool where they lie
   * @param limits how much they may hold
   */
  public record Bulk(ImportJobs jobs, Spool spool, UploadLimits limits) {}

  /**
   * @param names of new permits
   * @param police what the police ask
   */
  public ApiRoutes(
      Records records,
      PortalRules rules,
      PermitNames names,
      Bulk bulk,
      InspectPermits police,
      RateLimits limits,
      InstantSource clock) {
    this.records = records;
    this.rules = rules;
    this.names = names;
    this.bulk = bulk;
    this.police = police;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.exception(ApiProblem.class, (problem, context) -> Answers.write(context, problem));
    routes.before("/api/*", limits.check(clock)::look);
    Api api = new Api(routes, new Idempotency(records.keys(), clock));
    new SessionRoutes(rules).register(api);
    // The routes with fixed names come before those with an id in the same place.
    new ConfirmRoutes(new ConfirmPermits(records.organisations(), rules, names), clock)
        .register(api);
    permits().register(api);
    new DelegationRoutes(
            new GrantAuthorisation(records.organisations(), records.delegations()), clock)
        .register(api);
    new NotificationRoutes(
            new RepresentativeDesk(
                records.organisations(), records.notices(), records.delegations()),
            clock)
        .register(api);
    new CitizenRoutes(new DenyListing(records.organisations(), records.permits(), rules), clock)
        .register(api);
    new InspectionRoutes(police, clock).register(api);
    new ImportRoutes(bulk.jobs(), bulk.spool(), new ImportTemplate(rules), bulk.limits())
        .register(api);
    DocumentRoutes.register(routes);
  }

  private PermitRoutes permits() {
    return new PermitRoutes(
        new ReadPermits(records.permits(), records.delegations(), rules),
        new DraftPermits(records.organisations(), rules, names),
        new WithdrawPermits(records.organisations(), rules, names),
        rules,
        clock);
  }
}
