package az.permit.http.investigation;

import az.permit.core.citizen.AbuseCase;
import az.permit.core.investigation.judging.JudgeCases;
import az.permit.core.memory.InMemoryAuditTrail;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.headcount.OrganisationCase;
import az.permit.core.port.Listings;
import az.permit.core.port.Messages;
import az.permit.core.port.SettableClock;
import az.permit.core.regime.Presets;
import az.permit.http.WebServer;
import az.permit.http.access.Sessions;
import az.permit.http.audit.AuditedRequests;
import az.permit.http.portal.Visitor;
import az.permit.http.signin.FrontDoor;
import az.permit.http.standin.StandInProvider;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The pages of investigators behind the front door, on records in memory. */
final class CasesUnderTest implements AutoCloseable {
  private static final InstantSource SIGN_IN_CLOCK = InstantSource.system();
  private static final StandInProvider PROVIDER =
      StandInProvider.start(0, SIGN_IN_CLOCK, new SecureRandom());

  private final SettableClock clock = new SettableClock(Messages.RECEIVED);
  private final InMemoryRecords records = new InMemoryRecords(clock);
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final WebServer server;

  CasesUnderTest() {
    FrontDoor door =
        new FrontDoor(
            PROVIDER.settings(),
            Optional.empty(),
            CaseRoutes.LIST,
            person -> List.of(),
            new Sessions(SIGN_IN_CLOCK, new SecureRandom(), Sessions.Limits.USUAL),
            SIGN_IN_CLOCK,
            new SecureRandom());
    JudgeCases cases = new JudgeCases(records.caseFiles(trail), records);
    server =
        new WebServer(
            0,
            "127.0.0.1",
            door.guard(),
            List.of(
                door.routes(),
                new AuditedRequests(trail, clock),
                new CaseRoutes(cases, Presets.named("azerbaijan-3h").get(), clock)));
    server.start();
  }

  Visitor visitor(String person) {
    Visitor visitor = new Visitor("http://127.0.0.1:" + server.port());
    visitor.signIn(person);
    return visitor;
  }

  /** A phone that was cooled down, and the granted request that made it so. */
  void coolDown(int phone, int second) {
    AbuseCase found =
        new AbuseCase(
            "documents-of-one-phone",
            "2020-04-05",
            Messages.phone(phone),
            Messages.DAY,
            AbuseCase.Step.COOLED_DOWN,
            "count=13 warnAbove=8 coolAbove=12",
            Messages.RECEIVED.plusSeconds(second));
    records.transact(
        t ->
            t.store(
                List.of(
                    Messages.granted(Messages.phone(phone), Messages.document(phone), 1),
                    Messages.withCase(Messages.phone(phone), 2, found))));
  }

  /** An organisation whose name is a formula. */
  void denial(int second) {
    OrganisationCase found =
        new OrganisationCase(
            OrganisationCase.Kind.DENIED,
            Listings.MILL,
            Optional.of(Listings.pin(1)),
            Messages.DAY,
            "=1+1",
            Messages.RECEIVED.plusSeconds(second));
    records
        .organisations()
        .transact(
            t -> {
              t.keep(found);
              return true;
            });
  }

  InMemoryAuditTrail trail() {
    return trail;
  }

  @Override
  public void close() {
    server.stop();
  }
}
