package az.permit.core.port;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import java.util.List;

/**
 * Who may act for whom; written by {@link OrganisationRecords}. Thread-safe. Everything that was
 * committed before a call is seen by it.
 *
 * <p>Every method throws {@link StorageUnavailable} if the records cannot be read now.
 */
public interface Delegations {
  /** The delegations of an organisation that are in force, the newest first. */
  List<Delegation> of(Tin tin);

  /** The delegations in force by which a person may act, the newest first. */
  List<Delegation> ofDelegate(Pin delegate);
}
