package az.permit.core.port;

import az.permit.core.identity.Tin;
import az.permit.core.organisation.message.RepresentativeNotice;
import java.util.List;

/**
 * What the representatives are told in the portal; written by {@link OrganisationRecords}.
 * Thread-safe.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read now.
 */
public interface RepresentativeNotices {
  /**
   * The notices of an organisation, the newest first, those of one moment by descending id.
   *
   * @param slice its key is the id of the last notice of the page before; a key that is no notice
   *     of the organisation finds nothing
   */
  List<RepresentativeNotice> latest(Tin tin, Slice slice);

  /** How many of an organisation nobody has read. */
  long unread(Tin tin);
}
