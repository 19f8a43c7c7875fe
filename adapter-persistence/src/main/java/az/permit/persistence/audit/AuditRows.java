package az.permit.persistence.audit;

import az.permit.core.audit.AuditAction;
import az.permit.core.audit.AuditActor;
import az.permit.core.audit.AuditChain;
import az.permit.core.audit.AuditEntry;
import az.permit.core.audit.AuditEvent;
import az.permit.core.audit.AuditSubject;
import az.permit.core.audit.ChainHead;
import az.permit.persistence.database.Database;
import az.permit.persistence.keys.KeyedHash;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import az.permit.persistence.rows.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the trail, for whatever is to be entered in the transaction of the deed itself.
 * Thread-safe.
 */
public final class AuditRows {
  private static final String TABLE = "audit_entry";
  private static final int BODY_VERSION = 1;

  private static final String COLUMNS =
      "e.number, e.happened_at, e.role, e.actor_key, e.action, e.subjects, e.detail, e.previous,"
          + " e.hash";

  private static final String INSERT =
      """
      insert into audit_entry (number, happened_at, role, actor_key, action, subjects, detail,
        previous, hash, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ABOUT =
      "select "
          + COLUMNS
          + " from audit_subject s join audit_entry e on e.number = s.number"
          + " where s.subject_key = ? and s.number < ? order by s.number desc limit ?";

  private final KeyedHash hash;
  private final Sealer sealer;
  private final String hold;

  /** Of that database. */
  public AuditRows(Database database) {
    this.hash = database.keys().hash();
    this.sealer = database.keys().sealer();
    this.hold = database.isShared() ? " for update" : "";
  }

  /**
   * Enters what was done. Who else appends waits from here until this transaction ends, on every
   * node: so this should be among its last steps.
   */
  public List<AuditEntry> append(Handle handle, List<AuditEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return List.of();
    }
    ChainHead head = hold(handle);
    List<AuditEntry> entries = new ArrayList<>();
    try (Batch inserts = Batch.of(handle, INSERT);
        Batch subjects = Batch.of(handle, "insert into audit_subject values (?, ?)")) {
      for (AuditEvent event : events) {
        AuditEntry entry = AuditChain.next(head, event, actor(event), keys(event));
        insert(inserts, entry, event.actor());
        for (String subject : entry.subjects()) {
          subjects.set(UUID.fromString(subject)).set(entry.number()).add();
        }
        entries.add(entry);
        head = entry.head();
      }
      inserts.run();
      subjects.run();
    }
    handle.execute("update audit_head set number = ?, hash = ?", head.number(), head.hash());
    return entries;
  }

  private String actor(AuditEvent event) {
    return hash.of("audit actor", event.actor().subject()).toString();
  }

  private List<String> keys(AuditEvent event) {
    return event.subjects().stream().map(this::key).map(UUID::toString).toList();
  }

  private UUID key(AuditSubject subject) {
    return hash.of("audit " + subject.kind(), subject.value());
  }

  private void insert(Batch batch, AuditEntry entry, AuditActor actor) throws SQLException {
    byte[] body = new BodyWriter(BODY_VERSION).text(actor.subject()).text(actor.name()).bytes();
    batch
        .set(entry.number())
        .set(entry.at())
        .set(entry.role())
        .set(UUID.fromString(entry.actor()))
        .set(entry.action().code())
        .set(String.join(",", entry.subjects()))
        .set(entry.detail())
        .set(entry.previous())
        .set(entry.hash())
        .set(sealer.seal(TABLE, entry.number(), body))
        .add();
  }

  /** The end of the chain, where others append only after this transaction. */
  public ChainHead hold(Handle handle) {
    return head(handle, hold);
  }

  ChainHead head(Handle handle) {
    return head(handle, "");
  }

  private static ChainHead head(Handle handle, String clause) {
    return handle
        .select("select number, hash from audit_head where id = 1" + clause)
        .map((row, context) -> new ChainHead(row.getLong(1), row.getString(2)))
        .one();
  }

  List<AuditEntry> read(Handle handle, long after, int limit) {
    return handle
        .select(
            "select "
                + COLUMNS
                + " from audit_entry e where e.number > ? order by e.number limit ?",
            after,
            limit)
        .map((row, context) -> entry(row))
        .list();
  }

  List<AuditEntry> about(Handle handle, AuditSubject subject, long before, int limit) {
    return handle
        .select(ABOUT, key(subject), before, limit)
        .map((row, context) -> entry(row))
        .list();
  }

  Optional<AuditActor> actor(Handle handle, long number) {
    return handle
        .select("select role, body from audit_entry where number = ?", number)
        .map(
            (row, context) -> {
              BodyReader body =
                  new BodyReader(BODY_VERSION, sealer.open(TABLE, number, row.getBytes("body")));
              return new AuditActor(row.getString("role"), body.text(), body.text());
            })
        .findOne();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    String subjects = row.getString("subjects");
    return new AuditEntry(
        row.getLong("number"),
        Micros.at(row.getLong("happened_at")),
        row.getString("role"),
        row.getObject("actor_key", UUID.class).toString(),
        AuditAction.of(row.getString("action")),
        subjects.isEmpty() ? List.of() : List.of(subjects.split(",", -1)),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
