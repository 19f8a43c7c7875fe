package az.permit.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.BadPlace;
import az.permit.core.audit.ChainHead;
import az.permit.core.audit.verifying.VerifyTrail;
import az.permit.core.port.AuditTrail;
import az.permit.persistence.citizen.TwoNodes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One chain, whoever of two nodes appends to it, and whoever tampers with it. */
class AuditTwoNodesTest {
  private static final Instant AT = Instant.parse("2020-04-06T10:20:05Z");
  private static final int ROUNDS = 40;

  private TwoNodes nodes;

  @BeforeEach
  void open(@TempDir Path folder) {
    nodes = TwoNodes.on(folder);
  }

  @AfterEach
  void close() {
    nodes.close();
  }

  private static AuditEvent event() {
    return AuditEvent.of(AuditActor.SYSTEM, AuditAction.SEEN, "", AT);
  }

  private AuditTrail trail() {
    return new JdbiAuditTrail(nodes.one());
  }

  private Optional<BadPlace> bad(ChainHead exported) {
    return new VerifyTrail(trail()).verify(Optional.of(exported)).bad();
  }

  @Test
  void nodesThatAppendAtOnceLeaveNeitherGapNorFork() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      nodes.together(
          one -> new JdbiAuditTrail(one).append(List.of(event(), event())),
          two -> new JdbiAuditTrail(two).append(List.of(event())));
    }

    assertThat(trail().head().number()).isEqualTo(3 * ROUNDS);
    assertThat(bad(trail().head())).isEmpty();
  }

  @Test
  void whoeverChangesRowsInTheDatabaseIsFound() {
    trail().append(List.of(event(), event(), event(), event()));
    ChainHead exported = trail().head();
    AuditEntry third = trail().read(2, 1).get(0);

    sql("update audit_entry set detail = 'nothing' where number = 2");
    assertThat(bad(exported)).contains(new BadPlace(2, BadPlace.Fault.ALTERED));
    sql("update audit_entry set detail = '' where number = 2");
    assertThat(bad(exported)).isEmpty();

    sql("delete from audit_entry where number > 2");
    sql("update audit_head set number = 2, hash = '" + third.previous() + "'");
    assertThat(bad(exported)).contains(new BadPlace(3, BadPlace.Fault.CUT_OFF));
  }

  private void sql(String statement) {
    nodes.one().write(handle -> handle.execute(statement));
  }
}
