package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.DAY;
import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.granted;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.CitizenRecords.PhoneHistory;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.persistence.Thoroughness;
import az.permit.persistence.database.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, doing the same in the same moment. */
class TwoNodesTest {
  private static final int ROUNDS = Thoroughness.of(1_000);

  private final TwoNodes nodes;

  TwoNodesTest(@TempDir Path folder) {
    nodes = TwoNodes.on(folder);
  }

  @AfterEach
  void close() {
    nodes.close();
  }

  @Test
  void oneMessageOnTwoNodesIsDecidedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AnsweredMessage answered = granted(phone(round), document(round), 1);

      List<Boolean> decided =
          nodes.together(
              one -> TwoNodes.answer(one, answered), two -> TwoNodes.answer(two, answered));

      assertThat(decided).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void ofTwoPhonesWithOneDocumentOnTwoNodesOneGetsThePermit() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      IdentityDocument shared = document(round);
      SmsAddress first = phone(20_000 + 2L * round);
      SmsAddress second = phone(20_001 + 2L * round);

      List<Boolean> granted =
          nodes.together(
              one -> TwoNodes.ask(one, first, shared), two -> TwoNodes.ask(two, second, shared));

      assertThat(granted).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void batchesThatShareTheirPhonesCrosswiseBothGetThrough() throws Exception {
    for (int round = 0; round < ROUNDS / 5; round++) {
      int first = 10_000 + 20 * round;
      List<Integer> stored =
          nodes.together(one -> storeNext(one, first, 1), two -> storeNext(two, first + 19, -1));

      assertThat(stored).containsExactly(20, 20);
    }
  }

  private static int storeNext(Database node, int first, int step) {
    return TwoNodes.records(node)
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
    TwoNodes.records(nodes.one()).transact(t -> t.store(many));
    Instant due = RECEIVED.plus(ReplyOutbox.LEASE);

    List<List<DueReply>> claimed =
        nodes.together(one -> claimAll(one, due), two -> claimAll(two, due));

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
