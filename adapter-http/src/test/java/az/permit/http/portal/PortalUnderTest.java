package az.permit.http.portal;

import az.permit.core.citizen.answering.PermitNames;
import az.permit.core.identity.Pin;
import az.permit.core.memory.InMemoryAuditTrail;
import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.lifecycle.MiaDecision;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.portal.DecidePermits;
import az.permit.core.organisation.portal.ImportRows;
import az.permit.core.organisation.portal.ReachRepresentatives;
import az.permit.core.organisation.rules.PortalRules;
import az.permit.http.WebServer;
import az.permit.http.access.Mandate;
import az.permit.http.access.Sessions;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.bulk.ImportJobs;
import az.permit.http.bulk.Spool;
import az.permit.http.bulk.TableImport;
import az.permit.http.bulk.UploadLimits;
import az.permit.http.signin.FrontDoor;
import az.permit.http.standin.StandInProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The portal behind its front door, on records in memory, with a clock that is set. */
final class PortalUnderTest implements AutoCloseable, InstantSource {
  /** Tokens are believed by the real time. */
  private static final InstantSource SIGN_IN_CLOCK = InstantSource.system();

  /** One for all tests: it remembers nobody, and its keys take long to make. */
  private static final StandInProvider PROVIDER =
      StandInProvider.start(0, SIGN_IN_CLOCK, new SecureRandom());

  private final InMemoryOrganisations records = new InMemoryRecords(this).organisations();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final ImportJobs jobs;
  private final WebServer server;
  private volatile Instant now = Instant.parse("2020-04-06T06:00:00Z");

  PortalUnderTest() {
    this(0);
  }

  PortalUnderTest(int port) {
    this(port, PortalRules.azerbaijan());
  }

  PortalUnderTest(int port, PortalRules rules) {
    FrontDoor door =
        new FrontDoor(
            PROVIDER.settings(),
            Optional.empty(),
            PortalRoutes.HOME,
            person -> person.pin().map(this::mandates).orElse(List.of()),
            new Sessions(SIGN_IN_CLOCK, new SecureRandom(), Sessions.Limits.USUAL),
            SIGN_IN_CLOCK,
            new SecureRandom());
    PortalUseCases cases =
        PortalUseCases.of(
            records,
            records.permits(),
            records.delegations(),
            records.representativeNotices(),
            new ReachRepresentatives(
                records.representativeContacts(),
                records.delegations(),
                EnumSet.allOf(Contact.Channel.class)),
            rules,
            new PermitNames(new Random(8103)));
    PermitNames names = new PermitNames(new Random(7));
    TableImport tables =
        new TableImport(
            new ImportRows(records, rules, names),
            rules,
            UploadLimits.USUAL,
            ImportRows.CHUNK,
            this);
    Spool spool = new Spool(directory());
    jobs = new ImportJobs(tables, spool, this, new SecureRandom(), 1);
    server =
        new WebServer(
            port,
            "127.0.0.1",
            door.guard(),
            List.of(
                door.routes(),
                new AuditedRequests(trail, this),
                new PortalRoutes(cases, jobs, spool, UploadLimits.USUAL, this)));
    server.start();
  }

  private List<Mandate> mandates(Pin pin) {
    return records.delegations().ofDelegate(pin).stream()
        .map(granted -> granted.organisation())
        .map(organisation -> new Mandate(organisation.tin().value(), organisation.name(), false))
        .toList();
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("portal-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A browser in which nobody is signed in. */
  Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + server.port());
  }

  /** A browser in which one of the stand-in's people is signed in. */
  Visitor visitor(String person) {
    Visitor visitor = visitor();
    visitor.signIn(person);
    return visitor;
  }

  /** MIA decides of a permit. */
  void decide(String permit, MiaDecision.Verdict verdict, String reason) {
    new DecidePermits(records, PortalRules.azerbaijan())
        .decide(
            List.of(
                new MiaDecision("d-" + verdict + permit, permit, 1, verdict, reason, instant())),
            instant());
  }

  /** What people did. */
  InMemoryAuditTrail trail() {
    return trail;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  WebServer server() {
    return server;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void close() {
    server.stop();
    jobs.close();
  }
}
