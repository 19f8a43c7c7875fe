package az.permit.mia.standin;

import az.permit.mia.WebhookPost;
import az.permit.mia.WebhookSignature;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays MIA on loopback: believes only what is signed, takes each notice once however often it is
 * posted, keeps the newest revision of each permit, and decides on permits of organisations once it
 * is told where to post its decisions. It can be told to misbehave. Thread-safe.
 */
public final class MiaStandIn implements AutoCloseable {
  /** How long it ponders a permit, unless it is told otherwise. */
  public static final Duration MOMENT = Duration.ofSeconds(2);

  private static final int CAPACITY = 200_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpServer server;
  private final ExecutorService threads;
  private final WebhookSignature signature;
  private final InstantSource clock;
  private final Ledger ledger = new Ledger(CAPACITY);
  private final NoticeDesk desk;
  private volatile Consumer<ReceivedNotice> listener = notice -> {};
  private volatile @Nullable DecisionDesk decisions;

  private MiaStandIn(HttpServer server, WebhookSignature signature, InstantSource clock) {
    this.server = server;
    this.signature = signature;
    this.clock = clock;
    this.desk = new NoticeDesk(signature, clock, ledger, this::heard);
    this.threads =
        Executors.newFixedThreadPool(
            8,
            task -> {
              Thread thread = new Thread(task, "mia-stand-in");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts on a port of the loopback interface.
   *
   * @param port 0 for any that is free
   * @param signature of the secrets it believes, and by which it signs its decisions
   * @param clock to judge the age of a message
   * @throws IOException if the port cannot be had
   */
  public static MiaStandIn start(int port, WebhookSignature signature, InstantSource clock)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    MiaStandIn standIn = new MiaStandIn(HttpServer.create(address, 0), signature, clock);
    standIn.server.setExecutor(standIn.threads);
    standIn.server.createContext("/notices", standIn.desk);
    standIn.server.start();
    return standIn;
  }

  /** Where its interface begins. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on treats each genuine post as this function of its notices says. */
  public void behave(Function<List<Received>, Conduct> manners) {
    desk.behave(manners);
  }

  /** From now on tells this listener of each notice of a citizen's permit that is new to it. */
  public void onNotice(Consumer<ReceivedNotice> listener) {
    this.listener = listener;
  }

  /**
   * From now on decides on the confirmed permits of organisations, on those that it has already,
   * too. To be called once; without it no permit is ever decided.
   *
   * @param address where decisions are posted, for instance {@code
   *     http://127.0.0.1:8080/mia/decisions}
   * @param rules what is rejected
   * @param moment how long after its receipt a permit is decided
   */
  public void decide(URI address, DecisionRules rules, Duration moment) {
    WebhookPost post = new WebhookPost(address, signature, LIMIT, LIMIT, clock);
    DecisionDesk deciding = new DecisionDesk(ledger, rules, moment, post, clock);
    decisions = deciding;
    organisationPermits().forEach(deciding::consider);
    deciding.start();
  }

  /**
   * Revokes a permit of an organisation, after all that is to be posted before.
   *
   * @param permit public id of the permit
   * @param reason for the representative to read
   * @throws IllegalStateException if it does not decide yet, or has no such permit
   */
  public void revoke(String permit, String reason) {
    DecisionDesk deciding = decisions;
    if (deciding == null) {
      throw new IllegalStateException("expected to know where decisions are posted");
    }
    deciding.revoke(
        organisationPermits().stream()
            .filter(received -> received.permit().equals(permit))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("expected a permit that was received")),
        reason);
  }

  /** The newest revision of each citizen's permit, in the order in which they became known. */
  public List<ReceivedNotice> permits() {
    return ledger.permits().stream()
        .flatMap(received -> received.fold(Stream::of, organisation -> Stream.<ReceivedNotice>of()))
        .toList();
  }

  /** The newest revision of each permit of an organisation, in the same order. */
  public List<ReceivedOrganisationPermit> organisationPermits() {
    return ledger.permits().stream()
        .flatMap(
            received ->
                received.fold(citizen -> Stream.<ReceivedOrganisationPermit>of(), Stream::of))
        .toList();
  }

  /** How many notices it took, each counted once. */
  public long taken() {
    return ledger.taken();
  }

  /** How many notices came to it that it had taken before. */
  public long repeated() {
    return ledger.repeated();
  }

  @Override
  public void close() {
    DecisionDesk deciding = decisions;
    if (deciding != null) {
      deciding.close();
    }
    server.stop(0);
    threads.shutdown();
  }

  private void heard(Received received) {
    received
        .<Runnable>fold(
            citizen -> () -> listener.accept(citizen),
            organisation ->
                () -> {
                  DecisionDesk deciding = decisions;
                  if (deciding != null) {
                    deciding.consider(organisation);
                  }
                })
        .run();
  }
}
