package az.permit.core.memory;

import az.permit.core.memory.OrganisationTables.ContactKey;
import az.permit.core.memory.OrganisationTables.ContactRow;
import az.permit.core.memory.OrganisationTables.Untold;
import az.permit.core.memory.OrganisationTables.UntoldKey;
import az.permit.core.organisation.message.Contact;
import az.permit.core.port.RepresentativeMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sender's side of what the representatives are to be told, in memory. */
final class InMemoryRepresentativeMessages implements RepresentativeMessages {
  private final OrganisationTables tables;
  private final Object lock;

  InMemoryRepresentativeMessages(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public List<DueMessage> claim(int limit, Instant gathered, Instant now, Instant leaseUntil) {
    synchronized (lock) {
      List<Map.Entry<ContactKey, ContactRow>> due =
          tables.contacts.entrySet().stream()
              .filter(row -> !row.getValue().nextAt().isAfter(now))
              .filter(row -> hasWaited(row.getKey(), gathered))
              .limit(limit)
              .toList();
      List<DueMessage> claimed = new ArrayList<>();
      for (Map.Entry<ContactKey, ContactRow> row : due) {
        ContactKey key = row.getKey();
        Contact contact = row.getValue().contact();
        int lease = row.getValue().lease() + 1;
        row.setValue(new ContactRow(contact, lease, leaseUntil));
        claimed.add(new DueMessage(lease, key.tin(), contact, count(key, lease)));
      }
      return claimed;
    }
  }

  private boolean hasWaited(ContactKey key, Instant gathered) {
    return tables.untold.entrySet().stream()
        .anyMatch(
            row -> row.getKey().contact().equals(key) && !row.getValue().at().isAfter(gathered));
  }

  private int count(ContactKey key, int lease) {
    int decisions = 0;
    for (Map.Entry<UntoldKey, Untold> row : tables.untold.entrySet()) {
      if (row.getKey().contact().equals(key)) {
        row.setValue(new Untold(row.getValue().at(), lease));
        decisions++;
      }
    }
    return decisions;
  }

  @Override
  public void done(List<DueMessage> messages) {
    synchronized (lock) {
      for (DueMessage message : messages) {
        ContactKey key = new ContactKey(message.tin(), message.contact().channel());
        if (isHeld(message, key)) {
          tables
              .untold
              .entrySet()
              .removeIf(
                  row ->
                      row.getKey().contact().equals(key)
                          && row.getValue().lease() == message.lease());
        }
      }
    }
  }

  @Override
  public void postpone(List<DueMessage> messages, Instant nextAttemptAt) {
    synchronized (lock) {
      for (DueMessage message : messages) {
        ContactKey key = new ContactKey(message.tin(), message.contact().channel());
        if (isHeld(message, key)) {
          tables.contacts.put(
              key, new ContactRow(message.contact(), message.lease() + 1, nextAttemptAt));
        }
      }
    }
  }

  private boolean isHeld(DueMessage message, ContactKey key) {
    ContactRow row = tables.contacts.get(key);
    return row != null && row.lease() == message.lease() && row.contact().equals(message.contact());
  }
}
