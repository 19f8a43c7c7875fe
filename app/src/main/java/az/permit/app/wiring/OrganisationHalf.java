package az.permit.app.wiring;

import az.permit.app.config.Configuration;
import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Tin;
import az.permit.core.inspection.checking.InspectPermits;
import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.SignedIn;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.portal.OrganisationAccess;
import az.permit.core.organisation.portal.ReachRepresentatives;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.core.port.EmployeeNotices;
import az.permit.core.port.RepresentativeContacts;
import az.permit.core.port.RepresentativeMessages;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.RouteGroup;
import az.permit.http.access.Mandate;
import az.permit.http.access.Person;
import az.permit.http.access.Sessions;
import az.permit.http.api.ApiRoutes;
import az.permit.http.api.RateLimits;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.TableImport;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.portal.PortalRoutes;
import az.permit.http.portal.PortalUseCases;
import az.permit.http.signin.ClaimNames;
import az.permit.http.signin.FrontDoor;
import az.permit.http.signin.SignInSettings;
import az.permit.persistence.database.Database;
import az.permit.persistence.idempotency.JdbiIdempotencyKeys;
import az.permit.persistence.organisation.JdbiDelegations;
import az.permit.persistence.organisation.JdbiEmployeeNotices;
import az.permit.persistence.organisation.JdbiOrganisationPermits;
import az.permit.persistence.organisation.JdbiOrganisationRecords;
import az.permit.persistence.organisation.JdbiRepresentativeContacts;
import az.permit.persistence.organisation.JdbiRepresentativeMessages;
import az.permit.persistence.organisation.JdbiRepresentativeNotices;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The half for organisations, joined by hand: its records, its rules, its pages and its API. */
final class OrganisationHalf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OrganisationHalf.class);

  /** Two files at a time: the database has one writer, and it serves citizens first of all. */
  private static final int IMPORTS_AT_ONCE = 2;

  /** Half of what may be stored at once: a citizen's message waits for one such chunk at most. */
  private static final int IMPORT_CHUNK = 250;

  private final PortalRules rules = PortalRules.azerbaijan();
  private final SecureRandom random = new SecureRandom();
  private final PermitNames names = new PermitNames(random);
  private final InstantSource clock;
  private final JdbiOrganisationRecords records;
  private final JdbiOrganisationPermits permits;
  private final JdbiDelegations delegations;
  private final JdbiRepresentativeNotices notices;
  private final EmployeeNotices employees;
  private final RepresentativeContacts contacts;
  private final RepresentativeMessages messages;
  private final ApiRoutes.Bulk bulk;
  private final JdbiIdempotencyKeys keys;

  /** Never interrupted, since it writes to the database. */
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "permit-housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * On that database.
   *
   * @param uploads folder where files lie while they are read
   */
  OrganisationHalf(Database database, Path uploads, InstantSource clock) {
    this.clock = clock;
    this.records = new JdbiOrganisationRecords(database);
    this.permits = new JdbiOrganisationPermits(database);
    this.delegations = new JdbiDelegations(database);
    this.notices = new JdbiRepresentativeNotices(database);
    this.employees = new JdbiEmployeeNotices(database);
    this.contacts = new JdbiRepresentativeContacts(database);
    this.messages = new JdbiRepresentativeMessages(database);
    this.keys = new JdbiIdempotencyKeys(database);
    housekeeping.scheduleWithFixedDelay(this::forgetOldKeys, 1, 60, TimeUnit.MINUTES);
    Spool spool = new Spool(uploads);
    TableImport tables =
        new TableImport(
            new ImportRows(records, rules, names), rules, UploadLimits.USUAL, IMPORT_CHUNK, clock);
    this.bulk =
        new ApiRoutes.Bulk(
            new ImportJobs(tables, spool, clock, random, IMPORTS_AT_ONCE),
            spool,
            UploadLimits.USUAL);
  }

  private void forgetOldKeys() {
    try {
      keys.forget(clock.instant());
    } catch (StorageUnavailable later) {
      LOG.warn("old answers of the API are kept for another hour: {}", later.getMessage());
    }
  }

  /** What employees are to be told. */
  EmployeeNotices employees() {
    return employees;
  }

  /** What representatives are to be told. */
  RepresentativeMessages messages() {
    return messages;
  }

  /** What MIA decides. */
  DecidePermits decisions() {
    return new DecidePermits(records, rules);
  }

  /** Sign-in by that provider. */
  FrontDoor frontDoor(Configuration.Login login, Configuration.Http http) {
    OrganisationAccess access = new OrganisationAccess(delegations, rules);
    return new FrontDoor(
        new SignInSettings(
            login.issuer(), login.clientId(), login.clientSecret(), ClaimNames.of(login.claims())),
        http.publicUrl(),
        PortalRoutes.HOME,
        person -> mandates(access, person),
        new Sessions(clock, random, Sessions.Limits.USUAL),
        clock,
        random);
  }

  /**
   * The portal and the API.
   *
   * @param police what the police ask, answered by the API too
   * @param channels by which representatives can be told
   */
  List<RouteGroup> routes(InspectPermits police, Set<Contact.Channel> channels) {
    ReachRepresentatives reach = new ReachRepresentatives(contacts, delegations, channels);
    PortalUseCases cases =
        PortalUseCases.of(records, permits, delegations, notices, reach, rules, names);
    return List.of(
        new PortalRoutes(cases, bulk.jobs(), bulk.spool(), bulk.limits(), clock),
        new ApiRoutes(
            new ApiRoutes.Records(records, permits, delegations, notices, keys),
            rules,
            names,
            bulk,
            police,
            RateLimits.USUAL,
            clock));
  }

  private static List<Mandate> mandates(OrganisationAccess access, Person person) {
    return person
        .pin()
        .map(
            pin ->
                access
                    .of(
                        new SignedIn(
                            pin,
                            person.name(),
                            person.cardNumber(),
                            person.signature().map(OrganisationHalf::organisation),
                            person.signature().filter(Mandate::seal).isPresent()))
                    .getOrElse(List.of())
                    .stream()
                    .filter(clerk -> clerk.right() == Clerk.Right.DELEGATE)
                    .map(clerk -> mandate(clerk.organisation()))
                    .toList())
        .orElse(List.of());
  }

  private static Organisation organisation(Mandate mandate) {
    return new Organisation(new Tin(mandate.tin()), mandate.organisation());
  }

  private static Mandate mandate(Organisation organisation) {
    return new Mandate(organisation.tin().value(), organisation.name(), false);
  }

  /** Ends the imports in good order. */
  @Override
  public void close() {
    housekeeping.shutdown();
    bulk.jobs().close();
  }
}
