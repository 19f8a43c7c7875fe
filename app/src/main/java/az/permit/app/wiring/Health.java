package az.permit.app.wiring;

import az.permit.core.port.NoticeOutbox;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.StorageUnavailable;
import az.permit.http.HealthPart;
import az.permit.http.signin.FrontDoor;
import az.permit.mia.MiaPush;
import az.permit.mia.MiaState;
import az.permit.mia.register.HttpRegister;
import az.permit.persistence.database.Database;
import az.permit.sms.SmsGateway;
import az.permit.sms.link.BindState;
import az.permit.sms.link.LinkState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How each part fares, for {@code /health/ready}. */
final class Health {
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

  private static final String NOTICES = "mia notices";

  private final Database database;
  private final SmsGateway gateway;
  private final MiaPush mia;
  private final ReplyOutbox replies;
  private final NoticeOutbox notices;
  private final PopulationRegister register;
  private final Optional<FrontDoor> door;
  private final boolean bindsRequired;

  Health(
      Database database,
      SmsGateway gateway,
      MiaPush mia,
      ReplyOutbox replies,
      NoticeOutbox notices,
      PopulationRegister register,
      Optional<FrontDoor> door,
      boolean bindsRequired) {
    this.database = database;
    this.gateway = gateway;
    this.mia = mia;
    this.replies = replies;
    this.notices = notices;
    this.register = register;
    this.door = door;
    this.bindsRequired = bindsRequired;
  }

  List<HealthPart> parts() {
    List<HealthPart> parts = new ArrayList<>();
    parts.add(database());
    gateway.states().forEach(bind -> parts.add(bind(bind)));
    parts.add(mia());
    parts.add(notices());
    parts.add(outbox());
    if (register instanceof HttpRegister asked) {
      parts.add(register(asked));
    }
    parts.add(
        door.map(FrontDoor::health)
            .orElseGet(() -> new HealthPart("sign-in", false, false, "not configured")));
    return parts;
  }

  private HealthPart database() {
    if (database.failure().isPresent()) {
      return new HealthPart("database", false, true, database.failure().get());
    }
    try {
      database.ping(WRITE_LIMIT);
      return new HealthPart("database", true, true, "takes writes");
    } catch (StorageUnavailable e) {
      return new HealthPart("database", false, true, "takes no writes");
    }
  }

  private HealthPart bind(BindState bind) {
    String name = "sms " + bind.operator() + " " + bind.address();
    String detail = bind.state() + " since " + bind.since();
    return new HealthPart(name, bind.state() == LinkState.BOUND, bindsRequired, detail);
  }

  private HealthPart outbox() {
    try {
      return new HealthPart("replies", true, false, detail(replies.backlog()));
    } catch (StorageUnavailable e) {
      return new HealthPart("replies", false, false, "cannot be counted");
    }
  }

  private static HealthPart register(HttpRegister asked) {
    String detail =
        asked.answers()
            ? "answers"
            : "does not answer: its rules do not apply, the circuit is open";
    return new HealthPart("register", asked.answers(), false, detail);
  }

  /** Down while some are set aside, for that waits for a person. */
  private HealthPart notices() {
    try {
      ReplyOutbox.Backlog backlog = notices.backlog();
      return new HealthPart(NOTICES, backlog.blocked() == 0, false, detail(backlog));
    } catch (StorageUnavailable e) {
      return new HealthPart(NOTICES, false, false, "cannot be counted");
    }
  }

  private static String detail(ReplyOutbox.Backlog backlog) {
    String oldest = backlog.waiting() == 0 ? "" : ", the oldest since " + backlog.oldest();
    return backlog.waiting() + " wait" + oldest + "; " + backlog.blocked() + " set aside";
  }

  private HealthPart mia() {
    MiaState state = mia.state();
    String last =
        state.lastSuccess().map(at -> "last took notices at " + at).orElse("nothing sent");
    String error = state.lastError().map(why -> "; " + why).orElse("");
    String circuit =
        state.knocksAt().map(at -> "; the circuit is open, knocks at " + at).orElse("");
    return new HealthPart("mia", state.reachable(), false, last + error + circuit);
  }
}
