package az.permit.core.port;

import static az.permit.core.port.Listings.BAKERY;
import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.confirmed;
import static az.permit.core.port.Listings.details;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.Organisation;
import az.permit.core.organisation.lifecycle.Rejected;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.Contact.Channel;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.organisation.message.RepresentativeNotice.Kind;
import az.permit.core.port.RepresentativeMessages.DueMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RepresentativeMessages} must do. */
public abstract class RepresentativeMessagesContract {
  private static final Contact PHONE = new Contact(Channel.SMS, "994501234567");
  private static final Contact OTHER_PHONE = new Contact(Channel.SMS, "994551234567");
  private static final Contact MAIL = new Contact(Channel.EMAIL, "mill@example.az");
  private static final Instant LATER = MADE.plusSeconds(600);

  private OrganisationRecords records;
  private RepresentativeContacts contacts;
  private RepresentativeMessages messages;

  /** Empty ones for each test. */
  protected abstract OrganisationsUnderTest empty();

  @BeforeEach
  void start() {
    OrganisationsUnderTest tested = empty();
    records = tested.records();
    contacts = tested.representativeContacts();
    messages = tested.representativeMessages();
  }

  private void tell(int number, Organisation organisation, Kind kind, Instant at) {
    Rejected permit = confirmed(number, organisation, details(number)).reject("Yox", at);
    Listings.store(records, added(permit).telling(RepresentativeNotice.of(permit, kind)));
  }

  private void decide(int number, Instant at) {
    tell(number, MILL, Kind.REJECTED, at);
  }

  private List<DueMessage> claim(Instant now) {
    return messages.claim(10, now, now, now.plusSeconds(60));
  }

  @Test
  void decisionsAreOneMessageToEachContactOfTheirOrganisation() {
    contacts.replace(MILL.tin(), List.of(PHONE, MAIL));
    contacts.replace(BAKERY.tin(), List.of(OTHER_PHONE));
    decide(1, MADE);
    decide(2, MADE.plusSeconds(1));
    decide(3, LATER.plusSeconds(1));

    assertThat(claim(LATER))
        .containsExactlyInAnyOrder(
            new DueMessage(1, MILL.tin(), PHONE, 3), new DueMessage(1, MILL.tin(), MAIL, 3));
  }

  @Test
  void nothingIsDueBeforeTheFirstDecisionHasWaited() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    decide(1, MADE);

    assertThat(messages.claim(10, MADE.minusMillis(1), LATER, LATER)).isEmpty();
    assertThat(messages.claim(10, MADE, LATER, LATER)).hasSize(1);
  }

  @Test
  void noMoreThanTheLimitAreClaimed() {
    contacts.replace(MILL.tin(), List.of(PHONE, MAIL));
    decide(1, MADE);

    assertThat(messages.claim(1, LATER, LATER, LATER.plusSeconds(60))).hasSize(1);
    assertThat(messages.claim(1, LATER, LATER, LATER.plusSeconds(60))).hasSize(1);
    assertThat(claim(LATER)).isEmpty();
  }

  @Test
  void whatAnEmployeeDeniedIsNoDecision() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    tell(1, MILL, Kind.DENIED, MADE);

    assertThat(claim(LATER)).isEmpty();
  }

  @Test
  void whatIsDoneIsNotToldAgainAndWhatCameMeanwhileIs() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    decide(1, MADE);
    List<DueMessage> first = claim(LATER);
    decide(2, MADE.plusSeconds(1));

    messages.done(first);

    assertThat(claim(LATER.plusSeconds(60)))
        .containsExactly(new DueMessage(2, MILL.tin(), PHONE, 1));
  }

  @Test
  void aLeaseKeepsOthersOffUntilItEndsAndItsFormerHolderIsIgnored() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    decide(1, MADE);
    List<DueMessage> first = claim(LATER);
    assertThat(claim(LATER.plusSeconds(59))).isEmpty();
    assertThat(claim(LATER.plusSeconds(60))).hasSize(1);

    messages.done(first);
    messages.postpone(first, LATER);

    assertThat(claim(LATER.plusSeconds(119))).isEmpty();
    assertThat(claim(LATER.plusSeconds(120))).extracting(DueMessage::decisions).containsExactly(1);
  }

  @Test
  void aPostponedMessageComesAgainAtItsTime() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    decide(1, MADE);
    messages.postpone(claim(LATER), LATER.plusSeconds(30));

    assertThat(claim(LATER.plusSeconds(29))).isEmpty();
    assertThat(claim(LATER.plusSeconds(30))).extracting(DueMessage::decisions).containsExactly(1);
  }

  @Test
  void aContactThatStaysIsStillToldAndANewOneOnlyOfWhatComes() {
    contacts.replace(MILL.tin(), List.of(PHONE));
    decide(1, MADE);

    contacts.replace(MILL.tin(), List.of(PHONE, MAIL));
    assertThat(claim(LATER)).extracting(DueMessage::contact).containsExactly(PHONE);

    contacts.replace(MILL.tin(), List.of(OTHER_PHONE, MAIL));
    decide(2, MADE);
    assertThat(claim(LATER))
        .containsExactlyInAnyOrder(
            new DueMessage(1, MILL.tin(), OTHER_PHONE, 1), new DueMessage(1, MILL.tin(), MAIL, 1));
  }
}
