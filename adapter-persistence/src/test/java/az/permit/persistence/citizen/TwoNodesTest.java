package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.TestDatabases;
import az.permit.persistence.Thoroughness;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.DatabaseSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, doing the same in the same moment. */
class TwoNodesTest {
  private static final int ROUNDS = Thoroughness.of(1_000);

  private final Database one;
  private final Database two;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CyclicBarrier barrier = new CyclicBarrier(2);

  TwoNodesTest(@TempDir Path folder) {
    DatabaseSettings settings = TestDatabases.postgres(folder);
    one = TestDatabases.open(settings);
    two = TestDatabases.open(settings);
  }

  @AfterEach
  void close() {
    threads.shutdown();
    one.close();
    two.close();
  }

  private static CitizenRecords records(Database node) {
    return new JdbiCitizenRecords(node, InstantSource.fixed(RECEIVED));
  }

  private <T> List<T> together(Callable<T> first, Callable<T> second) throws Exception {
    List<Callable<T>> both = new ArrayList<>();
    for (Callable<T> each : List.of(first, second)) {
      both.add(
          () -> {
            barrier.await();
            return each.call();
          });
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(both)) {
      results.add(future.get());
    }
    return results;
  }

  @Test
  void oneMessageOnTwoNodesIsDecidedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SmsAddress phone = phone(round);
      long number = round;

      List<Boolean> decided =
          together(() -> answer(one, phone, number), () -> answer(two, phone, number));

      assertThat(decided).containsExactlyInAnyOrder(true, false);
    }
  }

  /** As the core does: what was answered before is a redelivery, else it is decided. */
  private static boolean answer(Database node, SmsAddress phone, long number) {
    return records(node)
        .transact(
            t -> {
              PhoneHistory history =
                  t.phones(List.of(phone), DAY).getOrDefault(phone, PhoneHistory.EMPTY);
              if (history.messages().isEmpty()) {
                t.store(List.of(granted(phone, document(number), 1)));
                return true;
              }
              t.redelivered(phone, history.messages().get(0), RECEIVED, true);
              return false;
            });
  }

  @Test
  void batchesThatShareTheirPhonesCrosswiseBothGetThrough() throws Exception {
    for (int round = 0; round < ROUNDS / 5; round++) {
      int first = 10_000 + 20 * round;
      List<Integer> stored = together(() -> storeUp(one, first), () -> storeDown(two, first));

      assertThat(stored).containsExactly(20, 20);
    }
  }

  private static int storeUp(Database node, int first) {
    return storeNext(node, first, 1);
  }

  private static int storeDown(Database node, int first) {
    return storeNext(node, first + 19, -1);
  }

  private static int storeNext(Database node, int first, int step) {
    return records(node)
        .transact(
            t -> {
              List<SmsAddress> phones = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                phones.add(phone(first + (long) i * step));
              }
              Map<SmsAddress, PhoneHistory> histories = t.phones(phones, DAY);
              return t.store(
                      phones.stream()
                          .map(
                              phone ->
                                  refused(
                                      phone,
                                      1
                                          + histories
                                              .getOrDefault(phone, PhoneHistory.EMPTY)
                                              .messages()
                                              .size()))
                          .toList())
                  .size();
            });
  }

  @Test
  void noReplyIsLeasedToTwoNodes() throws Exception {
    List<AnsweredMessage> many = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      many.add(refused(phone(50_000 + number), 1));
    }
    records(one).transact(t -> t.store(many));
    Instant due = RECEIVED.plus(ReplyOutbox.LEASE);

    List<List<DueReply>> claimed = together(() -> claimAll(one, due), () -> claimAll(two, due));

    Set<Long> ids = new HashSet<>();
    claimed.forEach(replies -> replies.forEach(reply -> assertThat(ids.add(reply.id())).isTrue()));
    assertThat(ids).hasSize(200);
  }

  private static List<DueReply> claimAll(Database node, Instant due) {
    ReplyOutbox outbox = new JdbiReplyOutbox(node);
    List<DueReply> all = new ArrayList<>();
    for (int empty = 0; empty < 3; ) {
      List<DueReply> claimed = outbox.claim("azercell", 16, due);
      all.addAll(claimed);
      empty = claimed.isEmpty() ? empty + 1 : 0;
    }
    return all;
  }
}
