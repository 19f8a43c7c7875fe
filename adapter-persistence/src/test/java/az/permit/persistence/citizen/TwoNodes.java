package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.refused;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.citizen.PastPermit;
import az.permit.core.identity.Holder;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Two nodes on one PostgreSQL, and what both may do in the same moment. */
public final class TwoNodes implements AutoCloseable {
  private final Database one;
  private final Database two;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CyclicBarrier barrier = new CyclicBarrier(2);

  private TwoNodes(DatabaseSettings settings) {
    one = TestDatabases.open(settings);
    two = TestDatabases.open(settings);
  }

  /** On a new, empty database; its keys are in that folder. */
  public static TwoNodes on(Path folder) {
    return new TwoNodes(TestDatabases.postgres(folder));
  }

  /** The first. */
  public Database one() {
    return one;
  }

  /** The second. */
  public Database two() {
    return two;
  }

  /** Both results, of work that began on both nodes at once. */
  public <T> List<T> together(Function<Database, T> onOne, Function<Database, T> onTwo)
      throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> future :
        threads.invokeAll(List.of(onSignal(onOne, one), onSignal(onTwo, two)))) {
      results.add(future.get());
    }
    return results;
  }

  private <T> Callable<T> onSignal(Function<Database, T> work, Database node) {
    return () -> {
      barrier.await();
      return work.apply(node);
    };
  }

  static CitizenRecords records(Database node) {
    return new JdbiCitizenRecords(node, InstantSource.fixed(RECEIVED));
  }

  /**
   * As the core does: what was answered before is a redelivery, else it is decided.
   *
   * @return whether it was decided
   */
  static boolean answer(Database node, AnsweredMessage answered) {
    SmsAddress phone = answered.message().from();
    return records(node)
        .transact(
            t -> {
              PhoneHistory history =
                  t.phones(List.of(phone), DAY).getOrDefault(phone, PhoneHistory.EMPTY);
              if (history.messages().isEmpty()) {
                t.store(List.of(answered));
                return true;
              }
              t.redelivered(phone, history.messages().get(0), RECEIVED, true);
              return false;
            });
  }

  /**
   * The rule "once a day", as the core would run it.
   *
   * @return whether a permit was granted
   */
  static boolean ask(Database node, SmsAddress phone, IdentityDocument document) {
    Holder holder = Holder.of(document);
    return records(node)
        .transact(
            t -> {
              List<PastPermit> past =
                  t.permits(List.of(holder), DAY).getOrDefault(holder, List.of());
              t.store(List.of(past.isEmpty() ? granted(phone, document, 1) : refused(phone, 1)));
              return past.isEmpty();
            });
  }

  @Override
  public void close() {
    threads.shutdown();
    one.close();
    two.close();
  }
}
