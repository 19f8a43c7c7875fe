package az.permit.http.api;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.inspection.InspectionLimits;
import az.permit.core.inspection.checking.InspectPermits;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.memory.InMemoryAuditTrail;
import az.permit.core.memory.InMemoryInspectionLog;
import az.permit.core.memory.InMemoryOfflineLists;
import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.Listings;
import az.permit.core.port.OrganisationRecords;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.SettableClock;
import az.permit.core.port.StorageUnavailable;
import az.permit.core.regime.Presets;
import az.permit.http.WebServer;
import az.permit.http.access.Guard;
import az.permit.http.access.Person;
import az.permit.http.access.PublicAddress;
import az.permit.http.access.Route;
import az.permit.http.access.SessionCookie;
import az.permit.http.access.Sessions;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.TableImport;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.mia.DecisionReceiver;
import az.permit.http.mia.MiaRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The API on a free port, over records in memory. */
final class ApiServer implements AutoCloseable {
  static final RateLimits NO_LIMITS = new RateLimits(1e6, 1_000_000, 1e6, 1_000_000);

  final SettableClock clock = new SettableClock(Listings.MADE);
  final InMemoryRecords citizens = new InMemoryRecords(clock);
  final InMemoryOrganisations records = citizens.organisations();
  private final InMemoryAuditTrail entries = new InMemoryAuditTrail();
  final BreakableTrail trail = new BreakableTrail(entries);
  final InMemoryInspectionLog inspections = new InMemoryInspectionLog(entries);
  final InMemoryOfflineLists lists = new InMemoryOfflineLists();
  final JudgeCases cases = new JudgeCases(citizens.caseFiles(entries), citizens);
  final BreakableKeys keys = new BreakableKeys();
  final PortalRules rules = PortalRules.azerbaijan();
  final DecidePermits mia = new DecidePermits(records, rules);
  volatile boolean broken;
  private final Sessions sessions = new Sessions(clock, new SecureRandom(), Sessions.Limits.USUAL);
  private final Path directory = newDirectory();
  private final ImportJobs jobs;
  private final WebServer server;

  ApiServer(RateLimits limits) {
    PermitNames names = new PermitNames(new Random(7));
    Spool spool = new Spool(directory);
    OrganisationRecords breakable = new Breakable();
    jobs =
        new ImportJobs(
            new TableImport(
                new ImportRows(breakable, rules, names),
                rules,
                UploadLimits.USUAL,
                ImportRows.CHUNK,
                clock),
            spool,
            clock,
            new SecureRandom(),
            1);
    server =
        new WebServer(
            0,
            "127.0.0.1",
            new Guard(
                sessions,
                new SessionCookie("permit", false),
                new PublicAddress(Optional.empty()),
                UnaryOperator.identity()),
            List.of(
                new ApiRoutes(
                    new ApiRoutes.Records(
                        breakable,
                        records.permits(),
                        records.delegations(),
                        records.representativeNotices(),
                        keys),
                    rules,
                    names,
                    new ApiRoutes.Bulk(jobs, spool, UploadLimits.USUAL),
                    new ApiRoutes.Police(
                        new InspectPermits(
                            Presets.named("azerbaijan-3h").get(),
                            PopulationRegister.none(),
                            citizens.inspected(),
                            inspections,
                            InspectionLimits.USUAL),
                        lists),
                    limits,
                    clock),
                new OperationApi(citizens.setAside(), keys, () -> {}, clock),
                new CaseRoutes(cases, keys, clock),
                new AuditedRequests(trail, clock),
                new MiaRoutes(
                    (headers, body) -> new DecisionReceiver.Response(200, "{\"taken\":[]}"))));
    server.start();
  }

  static ApiServer open() {
    return new ApiServer(NO_LIMITS);
  }

  Caller as(Person person) {
    return new Caller(server.port(), sessions, sessions.begin(person));
  }

  Caller anonymous() {
    return new Caller(server.port(), sessions, "");
  }

  List<Route> routes() {
    return server.routes();
  }

  @Override
  public void close() {
    server.stop();
    jobs.close(); // leaves no file behind
    try {
      Files.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("permit-api");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Breakable implements OrganisationRecords {
    @Override
    public <T> T transact(Function<? super Transaction, ? extends T> work) {
      if (broken) {
        throw new StorageUnavailable("expected a disk", new IllegalStateException());
      }
      return records.transact(work);
    }
  }
}
