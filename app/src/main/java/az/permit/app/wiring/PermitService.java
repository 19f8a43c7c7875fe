package az.permit.app.wiring;

import az.permit.app.config.Configuration;
import az.permit.app.mail.SmtpMail;
import az.permit.app.operation.CommandDoor;
import az.permit.core.citizen.answering.AnswerMessages;
import az.permit.core.identity.SmsAddress;
import az.permit.core.inspection.listing.ListPlan;
import az.permit.core.inspection.listing.MakeLists;
import az.permit.core.inspection.offline.ListSigner;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.portal.TellRepresentatives.Sender;
import az.permit.core.port.OfflineLists;
import az.permit.core.port.PopulationRegister;
import az.permit.http.HealthRoutes;
import az.permit.http.RouteGroup;
import az.permit.http.WebServer;
import az.permit.http.access.Guard;
import az.permit.http.access.Route;
import az.permit.http.api.OperationApi;
import az.permit.http.check.CheckRoutes;
import az.permit.http.mia.DecisionReceiver;
import az.permit.http.mia.MiaRoutes;
import az.permit.http.operation.CommandRoutes;
import az.permit.http.signin.FrontDoor;
import az.permit.mia.MiaClient;
import az.permit.mia.MiaPush;
import az.permit.mia.WebhookSignature;
import az.permit.mia.decision.DecisionIntake;
import az.permit.mia.decision.IntakeAnswer;
import az.permit.persistence.citizen.JdbiCitizenRecords;
import az.permit.persistence.citizen.JdbiReplyOutbox;
import az.permit.persistence.database.Database;
import az.permit.persistence.idempotency.JdbiIdempotencyKeys;
import az.permit.persistence.inspection.FolderLists;
import az.permit.persistence.inspection.JdbiListedPermits;
import az.permit.persistence.keys.SigningKey;
import az.permit.persistence.mia.JdbiNoticeOutbox;
import az.permit.persistence.mia.JdbiSetAsideNotices;
import az.permit.sms.SmsGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole service, its parts made and joined by hand. Started once and stopped once. */
public final class PermitService {
  private static final Logger LOG = LoggerFactory.getLogger(PermitService.class);
  private static final Duration MIA_CONNECTS = Duration.ofSeconds(5);
  private static final Duration MIA_ANSWERS = Duration.ofSeconds(15);
  private static final Duration TELLS_EVERY = Duration.ofSeconds(5);
  private static final Duration LISTS_EVERY = Duration.ofMinutes(10);

  private final Database database;
  private final SmsGateway gateway;
  private final MiaPush mia;
  private final WebServer web;

  private final OrganisationHalf organisations;
  private final List<Teller> tellers;
  private final ListPress press;
  private final CommandDoor commands;

  private PermitService(
      Database database,
      SmsGateway gateway,
      MiaPush mia,
      WebServer web,
      OrganisationHalf organisations,
      List<Teller> tellers,
      ListPress press,
      CommandDoor commands) {
    this.database = database;
    this.gateway = gateway;
    this.mia = mia;
    this.web = web;
    this.organisations = organisations;
    this.tellers = List.copyOf(tellers);
    this.press = press;
    this.commands = commands;
  }

  /**
   * Starts everything. What is merely out of reach, an operator or MIA, is no reason to stop.
   *
   * @param pages what else the web server shows
   * @param bindsRequired whether the service counts as ready only with every bind up
   * @param onFatal told once when nothing may be acknowledged any more; should end the process
   * @throws az.permit.persistence.StartRefused if the database or its keys are not as they must be
   * @throws IOException if the register cannot be read
   */
  public static PermitService start(
      Configuration configuration,
      List<RouteGroup> pages,
      boolean bindsRequired,
      Consumer<String> onFatal)
      throws IOException {
    PopulationRegister register = Registers.of(configuration.register(), Clock.micros());
    StartNotes.say(configuration, register, Clock.micros().instant());
    Database database = Database.open(configuration.database(), onFatal);
    try {
      return start(configuration, pages, bindsRequired, register, database);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  private static PermitService start(
      Configuration configuration,
      List<RouteGroup> pages,
      boolean bindsRequired,
      PopulationRegister register,
      Database database) {
    InstantSource clock = Clock.micros();
    JdbiCitizenRecords records = new JdbiCitizenRecords(database, clock);
    JdbiReplyOutbox replies = new JdbiReplyOutbox(database);
    JdbiNoticeOutbox notices = new JdbiNoticeOutbox(database);
    AnswerMessages answers =
        new AnswerMessages(configuration.regime(), records, register, new SecureRandom());
    WebhookSignature signature =
        Signatures.of(configuration.mia().secret(), configuration.mia().nextSecret());
    MiaClient client =
        new MiaClient(configuration.mia().url(), signature, MIA_CONNECTS, MIA_ANSWERS, clock);
    MiaPush mia = new MiaPush(notices, client, clock);
    SmsGateway gateway =
        new SmsGateway(
            configuration.operators(),
            new AnsweringHandler(answers, configuration.shortNumber(), mia::wake),
            replies,
            clock);
    OrganisationHalf organisations = new OrganisationHalf(database, configuration.uploads(), clock);
    SmsAddress shortNumber = AnsweringHandler.address(configuration.shortNumber());
    Map<Contact.Channel, Sender> senders = senders(configuration, gateway, shortNumber, clock);
    Teller representatives =
        new RepresentativeTeller(organisations.messages(), senders, clock, TELLS_EVERY);
    Teller employees =
        new EmployeeTeller(
            organisations.employees(),
            register,
            (to, text) -> gateway.sendUnasked(shortNumber, to, text),
            clock,
            TELLS_EVERY);
    Optional<FrontDoor> door =
        configuration.login().map(login -> organisations.frontDoor(login, configuration.http()));
    OfflineLists lists = new FolderLists(configuration.lists());
    Oversight oversight = new Oversight(database, configuration.regime(), register, lists, clock);
    ListSigner signer = SigningKey.load(configuration.signingKey());
    ListPress press = press(configuration, database, lists, signer, clock);
    Health health =
        new Health(database, gateway, mia, replies, notices, register, door, bindsRequired);
    JdbiSetAsideNotices setAside = new JdbiSetAsideNotices(database);
    CommandDoor commands = new CommandDoor(configuration.database(), setAside, mia::wake, clock);
    List<RouteGroup> routes = new ArrayList<>(pages);
    routes.add(new HealthRoutes(health::parts));
    routes.add(new MiaRoutes(receiver(signature, organisations, clock)));
    routes.add(new CommandRoutes(commands));
    door.ifPresent(
        open -> {
          routes.add(
              new OperationApi(setAside, new JdbiIdempotencyKeys(database), mia::wake, clock));
          routes.add(open.routes());
          routes.add(oversight.audited());
          routes.addAll(organisations.routes(oversight.police(), senders.keySet()));
          routes.add(new CheckRoutes(signer.key(), configuration.regime()));
          routes.addAll(oversight.cases(records));
        });
    WebServer web =
        new WebServer(
            configuration.http().port(),
            configuration.http().host(),
            door.map(FrontDoor::guard).orElseGet(Guard::withoutSignIn),
            routes);
    if (door.isPresent()) {
      press.start(lists.list().isEmpty());
    }
    web.start();
    gateway.start();
    mia.start();
    List<Teller> tellers = List.of(employees, representatives);
    tellers.forEach(Teller::start);
    commands.open(configuration.http().host(), web.port());
    return new PermitService(database, gateway, mia, web, organisations, tellers, press, commands);
  }

  /** By which representatives can be told. */
  private static Map<Contact.Channel, Sender> senders(
      Configuration configuration, SmsGateway gateway, SmsAddress from, InstantSource clock) {
    Map<Contact.Channel, Sender> senders = new EnumMap<>(Contact.Channel.class);
    senders.put(
        Contact.Channel.SMS,
        (phone, digest) ->
            gateway.sendUnasked(from, SmsAddress.international(phone), digest.text().az()));
    configuration
        .mail()
        .map(mail -> new SmtpMail(mail, configuration.http().publicUrl(), clock))
        .ifPresent(mail -> senders.put(Contact.Channel.EMAIL, mail));
    return senders;
  }

  private static ListPress press(
      Configuration configuration,
      Database database,
      OfflineLists lists,
      ListSigner signer,
      InstantSource clock) {
    MakeLists make =
        new MakeLists(
            configuration.regime(),
            new JdbiListedPermits(database),
            lists,
            signer,
            new SecureRandom(),
            ListPlan.USUAL);
    return new ListPress(make, clock, LISTS_EVERY);
  }

  /** The adapters of HTTP and of MIA do not know each other; here they meet. */
  private static DecisionReceiver receiver(
      WebhookSignature signature, OrganisationHalf organisations, InstantSource clock) {
    DecisionIntake intake = new DecisionIntake(signature, organisations.decisions(), clock);
    return (headers, body) -> {
      IntakeAnswer answer =
          intake.receive(
              headers.getOrDefault(WebhookSignature.ID, ""),
              headers.getOrDefault(WebhookSignature.TIMESTAMP, ""),
              headers.getOrDefault(WebhookSignature.SIGNATURE, ""),
              body);
      return new DecisionReceiver.Response(
          answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
    };
  }

  /** The port on which the web server listens. */
  public int httpPort() {
    return web.port();
  }

  /** Every route of the web server, and who may use it. */
  public List<Route> routes() {
    return web.routes();
  }

  /** The records, for whoever checks what was kept. */
  public Database database() {
    return database;
  }

  /**
   * Stops in good order: takes no more, answers what is in, sends what is decided, closes.
   *
   * @param most how long that may take; what is left goes on after the next start
   */
  public void stop(Duration most) {
    commands.close();
    boolean interrupted = false;
    try {
      gateway.stop(most.dividedBy(2));
    } catch (InterruptedException e) {
      interrupted = true;
    }
    for (Teller teller : tellers) {
      try {
        if (!teller.stop(most.dividedBy(8))) {
          LOG.warn("A message is under way still; it is sent again after the next start");
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      if (!mia.stop(most.dividedBy(4))) {
        LOG.warn("The push to MIA did not end in time; it goes on after the next start");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    web.stop();
    press.close();
    organisations.close();
    database.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
