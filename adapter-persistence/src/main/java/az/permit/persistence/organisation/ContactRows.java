package az.permit.persistence.organisation;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.Contact;
import az.permit.persistence.keys.Sealer;
import az.permit.persistence.rows.BodyReader;
import az.permit.persistence.rows.BodyWriter;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is personal in the table {@code representative_contact}. */
record ContactRows(Sealer sealer) {
  private static final String TABLE = "representative_contact";
  private static final int BODY_VERSION = 1;

  private static final Codes<Contact.Channel> CHANNELS =
      Codes.of(Contact.Channel.values(), Contact.Channel::code);

  /** A row, of which all columns were read. */
  record Row(long id, int lease, Tin tin, Contact contact) {}

  byte[] seal(long id, Tin tin, Contact contact) {
    return sealer.seal(
        TABLE, id, new BodyWriter(BODY_VERSION).text(tin.value()).text(contact.address()).bytes());
  }

  Row read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    BodyReader in = new BodyReader(BODY_VERSION, sealer.open(TABLE, id, row.getBytes("body")));
    Tin tin = new Tin(in.text());
    return new Row(
        id,
        row.getInt("lease"),
        tin,
        new Contact(CHANNELS.read(row.getString("channel")), in.text()));
  }
}
