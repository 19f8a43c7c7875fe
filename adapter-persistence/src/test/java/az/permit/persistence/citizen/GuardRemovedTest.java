package az.permit.persistence.citizen;

import static az.permit.core.port.Messages.RECEIVED;
import static az.permit.core.port.Messages.document;
import static az.permit.core.port.Messages.phone;
import static az.permit.core.port.Messages.refused;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.AnsweredMessage;
import az.permit.core.identity.IdentityDocument;
import az.permit.core.port.DueReply;
import az.permit.core.port.ReplyOutbox;
import az.permit.core.port.ReplyOutbox.Settlement;
import az.permit.core.port.ReplyOutbox.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tests of two nodes check is really held by the guard they name: without it, the same
 * scenario ends in a violation, and the check sees it.
 */
class GuardRemovedTest {
  /** A race that is on is lost within these, or the guard was not what held it. */
  private static final int ROUNDS = 200;

  private final TwoNodes nodes;

  GuardRemovedTest(@TempDir Path folder) {
    nodes = TwoNodes.on(folder);
  }

  @AfterEach
  void close() {
    nodes.close();
  }

  private void change(String sql) {
    nodes.one().write(h -> h.execute(sql));
  }

  private interface Round {
    List<Boolean> play(int number) throws Exception;
  }

  private static boolean bothEver(Round round) throws Exception {
    for (int number = 0; number < ROUNDS; number++) {
      if (!round.play(number).contains(false)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void withoutTheConstraintOfMessagesOneMessageIsDecidedTwice() throws Exception {
    change("alter table message_turn drop constraint message_once");

    assertThat(bothEver(this::oneMessage)).isTrue();
  }

  /** On both nodes at once; without a permit, which has constraints of its own. */
  private List<Boolean> oneMessage(int number) throws Exception {
    AnsweredMessage answered = refused(phone(number), 1);
    return nodes.together(
        one -> TwoNodes.answer(one, answered), two -> TwoNodes.answer(two, answered));
  }

  @Test
  void withoutTheConstraintOfPermitsTwoPhonesGetOneAllowanceTwice() throws Exception {
    change("alter table permit_turn drop constraint permit_allowance");

    assertThat(bothEver(this::oneDocument)).isTrue();
  }

  /** On both nodes at once, each with a phone of its own. */
  private List<Boolean> oneDocument(int number) throws Exception {
    IdentityDocument shared = document(number);
    return nodes.together(
        one -> TwoNodes.ask(one, phone(1_000 + 2L * number), shared),
        two -> TwoNodes.ask(two, phone(1_001 + 2L * number), shared));
  }

  @Test
  void aNodeThatSleptPastItsLeaseSettlesNothing() {
    assertThat(settledByTheSleeper()).isFalse();
  }

  @Test
  void withoutTheVersionOfTheLeaseANodeThatSleptPastItSettlesForTheOther() {
    change(
        "create function keep_version() returns trigger language plpgsql as"
            + " 'begin new.lease := old.lease; return new; end'");
    change(
        "create trigger keep_version before update on reply"
            + " for each row execute function keep_version()");

    assertThat(settledByTheSleeper()).isTrue();
  }

  /** Both claim one reply, one after the other's lease; then the first settles it after all. */
  private boolean settledByTheSleeper() {
    TwoNodes.records(nodes.one()).transact(t -> t.store(List.of(refused(phone(1), 1))));
    ReplyOutbox sleeper = new JdbiReplyOutbox(nodes.one());
    ReplyOutbox awake = new JdbiReplyOutbox(nodes.two());
    Instant first = RECEIVED.plus(ReplyOutbox.LEASE);
    DueReply slept = sleeper.claim("azercell", 1, first).get(0);
    Instant second = first.plus(ReplyOutbox.LEASE);
    assertThat(awake.claim("azercell", 1, second)).hasSize(1);

    sleeper.settle(List.of(new Settlement(slept, State.SENT, second, Instant.MAX, 0, "late")));

    return awake.backlog().waiting() == 0;
  }
}
