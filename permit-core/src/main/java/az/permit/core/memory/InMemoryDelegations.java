package az.permit.core.memory;

import az.permit.core.identity.Pin;
import az.permit.core.identity.Tin;
import az.permit.core.organisation.Delegation;
import az.permit.core.port.Delegations;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The delegations in memory. */
final class InMemoryDelegations implements Delegations {
  private final OrganisationTables tables;
  private final Object lock;

  InMemoryDelegations(OrganisationTables tables, Object lock) {
    this.tables = tables;
    this.lock = lock;
  }

  @Override
  public List<Delegation> of(Tin tin) {
    return inForce(delegation -> delegation.organisation().tin().equals(tin));
  }

  @Override
  public List<Delegation> ofDelegate(Pin delegate) {
    return inForce(delegation -> delegation.delegate().equals(delegate));
  }

  private List<Delegation> inForce(Predicate<Delegation> wanted) {
    synchronized (lock) {
      return tables.delegations.stream()
          .filter(Delegation::isInForce)
          .filter(wanted)
          .sorted(Comparator.comparing(Delegation::grantedAt).reversed())
          .toList();
    }
  }
}
