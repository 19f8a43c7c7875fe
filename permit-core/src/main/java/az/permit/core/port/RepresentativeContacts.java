package az.permit.core.port;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.Contact;
import java.util.List;

/**
 * Where the representatives of organisations are reached. Thread-safe.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read or written now.
 */
public interface RepresentativeContacts {
  /** The contacts of an organisation, at most one of each channel, by their order. */
  List<Contact> of(Tin tin);

  /**
   * Replaces all contacts of an organisation. One that stays the same keeps what it is yet to be
   * told; a new one is told only of what comes from now on.
   *
   * @throws IllegalArgumentException if two are of one channel
   */
  void replace(Tin tin, List<Contact> contacts);
}
