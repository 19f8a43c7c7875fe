package az.permit.app.system;

import static org.awaitility.Awaitility.await;

import az.permit.mia.standin.MiaStandIn;
import az.permit.persistence.citizen.RecordsReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The whole service on a database file, bound to a message centre of another make.
 *
 * @param smsc the message centre
 * @param mia who takes the permits
 * @param service the service between them
 */
record ForeignBinding(ForeignSmsc smsc, MiaStandIn mia, InsideService service)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Starts all three; returns once the service is bound. */
  static ForeignBinding in(Path folder) throws Exception {
    Surroundings around = Surroundings.in(folder);
    ForeignSmsc smsc = new ForeignSmsc();
    MiaStandIn mia = around.mia(0);
    InsideService service =
        InsideService.start(around.configuration(around.database(), mia.url(), smsc.operator()));
    smsc.session();
    return new ForeignBinding(smsc, mia, service);
  }

  /** What is on record. */
  RecordsReport report() {
    return RecordsReport.of(service.service().database());
  }

  /** The states of all replies. */
  List<String> replyStates() {
    return service
        .service()
        .database()
        .read(handle -> handle.select("select state from reply").mapTo(String.class).list());
  }

  /** Waits until so many replies are settled and none is due. */
  void awaitSettled(int replies) {
    await()
        .atMost(PATIENCE)
        .until(() -> report().repliesSettled() == replies && report().repliesDue() == 0);
  }

  @Override
  public void close() {
    service.close();
    mia.close();
    smsc.close();
  }
}
