package az.permit.persistence.organisation;

import az.permit.core.identity.Pin;
import az.permit.core.organisation.lifecycle.Deed;
import az.permit.core.organisation.lifecycle.HistoryEntry;
import az.permit.core.organisation.lifecycle.Party;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.Batch;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code organisation_history}: a row for each change of a permit. */
record HistoryRows(Sealer sealer) {
  private static final int BODY_VERSION = 1;

  private static final String INSERT =
      "insert into organisation_history (permit_id, version, body) values (?, ?, ?)";

  private static final String SELECT =
      """
      select h.permit_id, h.version, h.body
      from organisation_permit p join organisation_history h on h.permit_id = p.id
      where p.public_id = ? order by h.version
      """;

  private static final Codes<Deed> DEEDS = Codes.of(Deed.values(), Deed::code);
  private static final Codes<Party> PARTIES = Codes.of(Party.values(), Party::name);

  void insert(Handle handle, List<StoredChange> changes) throws SQLException {
    try (Batch insert = Batch.of(handle, INSERT)) {
      for (StoredChange stored : changes) {
        List<HistoryEntry> entries = stored.change().history();
        if (!entries.isEmpty()) {
          int version = stored.change().permit().head().version();
          byte[] body = new BodyWriter(BODY_VERSION).list(entries, HistoryRows::pack).bytes();
          insert
              .set(stored.id())
              .set(version)
              .set(sealer.seal(place(version), stored.id(), body))
              .add();
        }
      }
      insert.run();
    }
  }

  /** The oldest first. */
  List<HistoryEntry> of(Handle handle, String permit) {
    return handle
        .select(SELECT, permit)
        .map((row, context) -> entries(row.getLong(1), row.getInt(2), row.getBytes(3)))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<HistoryEntry> entries(long permit, int version, byte[] body) {
    return new BodyReader(BODY_VERSION, sealer.open(place(version), permit, body))
        .list(HistoryRows::unpack);
  }

  private static String place(int version) {
    return "organisation_history " + version;
  }

  private static void pack(BodyWriter out, HistoryEntry entry) {
    out.moment(entry.at())
        .text(entry.deed().code())
        .text(entry.party().name())
        .text(entry.name())
        .optional(entry.pin().map(Pin::value), BodyWriter::text)
        .text(entry.note());
  }

  private static HistoryEntry unpack(BodyReader in) {
    return new HistoryEntry(
        in.moment(),
        DEEDS.read(in.text()),
        PARTIES.read(in.text()),
        in.text(),
        in.optional(pin -> new Pin(pin.text())),
        in.text());
  }
}
