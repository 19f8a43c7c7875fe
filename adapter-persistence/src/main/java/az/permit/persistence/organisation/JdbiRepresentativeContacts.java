package az.permit.persistence.organisation;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.Contact;
import az.permit.core.port.RepresentativeContacts;
import az.permit.persistence.database.Database;
import az.permit.persistence.database.RecordIds;
import az.permit.persistence.organisation.ContactRows.Row;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Where the representatives are reached, on H2 or PostgreSQL. */
public final class JdbiRepresentativeContacts implements RepresentativeContacts {
  private static final String OF = "select * from representative_contact where tin_key = ?";

  private static final String INSERT =
      "insert into representative_contact (id, tin_key, channel, lease, next_at, body)"
          + " values (?, ?, ?, 0, 0, ?)";

  private final Database database;
  private final LookUps lookUps;
  private final ContactRows rows;
  private final RecordIds ids = RecordIds.ofOrganisations();

  /** On this database. */
  public JdbiRepresentativeContacts(Database database) {
    this.database = database;
    this.lookUps = new LookUps(database.keys().hash());
    this.rows = new ContactRows(database.keys().sealer());
  }

  @Override
  public List<Contact> of(Tin tin) {
    return database.read(handle -> rows(handle, tin)).stream()
        .map(Row::contact)
        .sorted(Comparator.comparing(Contact::channel))
        .toList();
  }

  private List<Row> rows(Handle handle, Tin tin) {
    return handle.select(OF, lookUps.tin(tin)).map((row, context) -> rows.read(row)).list();
  }

  @Override
  public void replace(Tin tin, List<Contact> contacts) {
    if (contacts.stream().map(Contact::channel).distinct().count() < contacts.size()) {
      throw new IllegalArgumentException("expected at most one contact of each channel");
    }
    database.write(
        handle -> {
          List<Row> held = rows(handle, tin);
          held.stream()
              .filter(row -> !contacts.contains(row.contact()))
              .forEach(row -> remove(handle, row.id()));
          List<Contact> kept = held.stream().map(Row::contact).toList();
          contacts.stream()
              .filter(contact -> !kept.contains(contact))
              .forEach(contact -> insert(handle, tin, contact));
          return true;
        });
  }

  private static void remove(Handle handle, long id) {
    handle.execute("delete from representative_contact where id = ?", id);
    handle.execute("delete from representative_untold where contact_id = ?", id);
  }

  private void insert(Handle handle, Tin tin, Contact contact) {
    long id = ids.next(handle);
    handle.execute(
        INSERT, id, lookUps.tin(tin), contact.channel().code(), rows.seal(id, tin, contact));
  }
}
