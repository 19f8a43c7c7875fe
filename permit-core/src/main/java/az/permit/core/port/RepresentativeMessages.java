package az.permit.core.port;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.Contact;
import java.time.Instant;
import java.util.List;

/**
 * The decisions of MIA that representatives are to be told of, gathered by contact. Each is written
 * by {@link OrganisationRecords} in the transaction of its notice, for every contact that the
 * organisation has then; this is the sender's side of it. Thread-safe.
 *
 * <p>A lease is a promise to settle before it ends; a contact whose lease ended is given to the
 * next who asks, with a greater version, and what the former holder settles then is ignored.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read or written now.
 */
public interface RepresentativeMessages {

  /**
   * What one contact is to be told, leased to whoever holds this value.
   *
   * @param lease the version of the lease
   * @param tin whose contact it is
   * @param contact where
   * @param decisions how many decisions it has not been told of
   */
  record DueMessage(int lease, Tin tin, Contact contact, int decisions) {}

  /**
   * Leases contacts until {@code leaseUntil}, if one of their decisions came at {@code gathered} or
   * before; all of the others go with it.
   */
  List<DueMessage> claim(int limit, Instant gathered, Instant now, Instant leaseUntil);

  /** These were told, or never can be: of what was counted, and of nothing that came later. */
  void done(List<DueMessage> messages);

  /** These could not be told: due again at {@code nextAttemptAt}. */
  void postpone(List<DueMessage> messages, Instant nextAttemptAt);
}
