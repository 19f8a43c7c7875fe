package az.permit.core.memory;

import az.permit.core.identity.Tin;
import az.permit.core.memory.OrganisationTables.ContactKey;
import az.permit.core.memory.OrganisationTables.ContactRow;
import az.permit.core.organisation.message.Contact;
import az.permit.core.port.RepresentativeContacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the representatives are reached, in memory. */
final class InMemoryRepresentativeContacts implements RepresentativeContacts {
  private final OrganisationTables tables;
  private final Object lock;

  InMemoryRepresentativeContacts(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public List<Contact> of(Tin tin) {
    synchronized (lock) {
      return Stream.of(Contact.Channel.values())
          .flatMap(channel -> find(new ContactKey(tin, channel)).stream())
          .toList();
    }
  }

  @Override
  public void replace(Tin tin, List<Contact> contacts) {
    Map<Contact.Channel, Contact> wanted = byChannel(contacts);
    synchronized (lock) {
      for (Contact.Channel channel : Contact.Channel.values()) {
        ContactKey key = new ContactKey(tin, channel);
        Optional<Contact> next = Optional.ofNullable(wanted.get(channel));
        if (!find(key).equals(next)) {
          tables.contacts.remove(key);
          tables.untold.keySet().removeIf(untold -> untold.contact().equals(key));
          next.ifPresent(
              contact -> tables.contacts.put(key, new ContactRow(contact, 0, Instant.EPOCH)));
        }
      }
    }
  }

  private static Map<Contact.Channel, Contact> byChannel(List<Contact> contacts) {
    try {
      return contacts.stream().collect(Collectors.toMap(Contact::channel, Function.identity()));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("expected at most one contact of each channel", e);
    }
  }

  private Optional<Contact> find(ContactKey key) {
    return Optional.ofNullable(tables.contacts.get(key)).map(ContactRow::contact);
  }
}
