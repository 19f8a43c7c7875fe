package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.MILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.Contact.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RepresentativeContacts} must do. */
public abstract class RepresentativeContactsContract {
  private static final Contact PHONE = new Contact(Channel.SMS, "994501234567");
  private static final Contact OTHER_PHONE = new Contact(Channel.SMS, "994551234567");
  private static final Contact MAIL = new Contact(Channel.EMAIL, "mill@example.az");

  private RepresentativeContacts contacts;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    contacts = empty().representativeContacts();
  }

  @Test
  void anOrganisationHasNoContactAtFirst() {
    assertThat(contacts.of(MILL.tin())).isEmpty();
  }

  @Test
  void contactsComeByTheOrderOfTheirChannels() {
    contacts.replace(MILL.tin(), List.of(MAIL, PHONE));

    assertThat(contacts.of(MILL.tin())).containsExactly(PHONE, MAIL);
  }

  @Test
  void contactsAreReplacedAsAWhole() {
    contacts.replace(MILL.tin(), List.of(MAIL, PHONE));

    contacts.replace(MILL.tin(), List.of(OTHER_PHONE));
    assertThat(contacts.of(MILL.tin())).containsExactly(OTHER_PHONE);

    contacts.replace(MILL.tin(), List.of());
    assertThat(contacts.of(MILL.tin())).isEmpty();
  }

  @Test
  void thoseOfAnotherOrganisationStayAsTheyAre() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    contacts.replace(BAKERY.tin(), List.of(PHONE));

    contacts.replace(MILL.tin(), List.of());

    assertThat(contacts.of(BAKERY.tin())).containsExactly(PHONE);
  }

  @Test
  void twoOfOneChannelAreRefused() {
    assertThatThrownBy(() -> contacts.replace(MILL.tin(), List.of(PHONE, OTHER_PHONE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
