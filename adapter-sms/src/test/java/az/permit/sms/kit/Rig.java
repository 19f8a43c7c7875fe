package az.permit.sms.kit;

import static org.awaitility.Awaitility.await;

import az.permit.core.identity.SmsAddress;
import az.permit.sms.SmsGateway;
import az.permit.sms.inbound.IntakeLimits;
import az.permit.sms.link.BindState;
import az.permit.sms.link.LinkState;
import az.permit.sms.settings.BindSettings;
import az.permit.sms.settings.ImmutableBindSettings;
import az.permit.sms.settings.ImmutableOperatorSettings;
import az.permit.sms.settings.OperatorSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** A gateway with one bind to a port, an outbox in memory and a desk that answers. */
public final class Rig implements AutoCloseable {
  /** The short number. */
  public static final SmsAddress SHORT_NUMBER = new SmsAddress(3, 0, "8103");

  /** A citizen's phone. */
  public static final SmsAddress PHONE = SmsAddress.international("994501234567");

  private final InstantSource clock = InstantSource.system();
  private final MemoryOutbox outbox = new MemoryOutbox(clock);
  private final PermitDesk desk = new PermitDesk(outbox, clock);
  private final SmsGateway gateway;

  private Rig(OperatorSettings operator, IntakeLimits limits) {
    gateway = new SmsGateway(List.of(operator), desk, outbox, clock, limits);
  }

  /** Not started. */
  public static Rig of(OperatorSettings operator, IntakeLimits limits) {
    return new Rig(operator, limits);
  }

  /** Started, with the usual settings. */
  public static Rig start(int port) {
    return start(port, settings -> settings);
  }

  /** Started, with other settings. */
  public static Rig start(int port, UnaryOperator<ImmutableOperatorSettings.Builder> change) {
    Rig rig = new Rig(change.apply(operator(bind(port).build())).build(), IntakeLimits.DEFAULT);
    rig.gateway.start();
    return rig;
  }

  /** Settings of a bind whose time limits suit a test. */
  public static ImmutableBindSettings.Builder bind(int port) {
    return BindSettings.builder()
        .host("127.0.0.1")
        .port(port)
        .systemId("permit")
        .password("secret")
        .sessionTimeout(Duration.ofMillis(800))
        .enquireInterval(Duration.ofMillis(500))
        .submitTimeout(Duration.ofMillis(500))
        .stallTimeout(Duration.ofMillis(800));
  }

  /** Settings of an operator whose pauses suit a test. */
  public static ImmutableOperatorSettings.Builder operator(BindSettings bind) {
    return OperatorSettings.builder()
        .name("azercell")
        .addBinds(bind)
        .lateAnswer(Duration.ofMillis(1_500))
        .retryDelays(List.of(Duration.ofMillis(200)))
        .reconnectAfter(Duration.ofMillis(50))
        .reconnectAtMost(Duration.ofMillis(200));
  }

  /** What time it is. */
  public InstantSource clock() {
    return clock;
  }

  /** Where replies wait. */
  public MemoryOutbox outbox() {
    return outbox;
  }

  /** Who decides. */
  public PermitDesk desk() {
    return desk;
  }

  /** The gateway. */
  public SmsGateway gateway() {
    return gateway;
  }

  /** The one bind. */
  public BindState state() {
    return gateway.states().get(0);
  }

  /** Waits until it is bound. */
  public Rig awaitBound() {
    await().until(() -> state().state() == LinkState.BOUND);
    return this;
  }

  @Override
  public void close() throws InterruptedException {
    gateway.stop(Duration.ofSeconds(2));
  }
}
