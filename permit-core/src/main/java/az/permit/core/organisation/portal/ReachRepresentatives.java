package az.permit.core.organisation.portal;

import az.permit.core.organisation.Clerk;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.portal.Refusal.NoRight;
import az.permit.core.port.Delegations;
import az.permit.core.port.RepresentativeContacts;
import io.vavr.control.Either;
import java.util.List;
import java.util.Set;

/** Use case: a clerk says where the organisation is to be told of decisions. Thread-safe. */
public final class ReachRepresentatives {
  private final RepresentativeContacts contacts;
  private final Delegations delegations;
  private final Set<Contact.Channel> channels;

  /**
   * On these records.
   *
   * @param channels by which representatives can be told
   */
  public ReachRepresentatives(
      RepresentativeContacts contacts, Delegations delegations, Set<Contact.Channel> channels) {
    this.contacts = contacts;
    this.delegations = delegations;
    this.channels = Set.copyOf(channels);
  }

  /** Whether somebody can be told by it. */
  public boolean reachesBy(Contact.Channel channel) {
    return channels.contains(channel);
  }

  /** The contacts of the clerk's organisation. */
  public Either<Refusal, List<Contact>> of(Clerk clerk) {
    return Standing.of(delegations, clerk)
        ? Either.right(contacts.of(clerk.tin()))
        : Either.left(new NoRight(NoRight.Cause.TAKEN_BACK));
  }

  /** Replaces them; none is a way to hear nothing more. */
  public Either<Refusal, List<Contact>> replace(Clerk clerk, List<Contact> wanted) {
    return of(clerk).peek(former -> contacts.replace(clerk.tin(), wanted)).map(former -> wanted);
  }
}
