package az.permit.core.organisation.portal;

import static az.permit.core.port.Listings.MADE;
import static az.permit.core.port.Listings.MILL;
import static az.permit.core.port.Listings.added;
import static az.permit.core.port.Listings.approved;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.memory.InMemoryOrganisations;
import az.permit.core.memory.InMemoryRecords;
import az.permit.core.organisation.lifecycle.Approved;
import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.Contact.Channel;
import az.permit.core.organisation.message.DecisionDigest;
import az.permit.core.organisation.message.RepresentativeNotice;
import az.permit.core.port.Listings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellRepresentativesTest {
  private static final String PHONE = "994501234567";
  private static final String MAIL = "mill@example.az";
  private static final Instant GATHERED = MADE.plusSeconds(1 + 5 * 60);

  private final InMemoryOrganisations organisations =
      new InMemoryRecords(InstantSource.system()).organisations();
  private final List<String> phones = new ArrayList<>();
  private final List<String> letters = new ArrayList<>();
  private boolean mailIsUp = true;

  private final TellRepresentatives tell =
      telling(Map.of(Channel.SMS, this::text, Channel.EMAIL, this::write));

  private TellRepresentatives telling(Map<Channel, TellRepresentatives.Sender> senders) {
    return new TellRepresentatives(organisations.representativeMessages(), senders);
  }

  private boolean text(String phone, DecisionDigest digest) {
    return phones.add(phone + " " + digest.decisions());
  }

  private boolean write(String address, DecisionDigest digest) {
    return mailIsUp && letters.add(address + " " + digest.decisions());
  }

  private void reachMill() {
    organisations
        .representativeContacts()
        .replace(
            MILL.tin(), List.of(new Contact(Channel.SMS, PHONE), new Contact(Channel.EMAIL, MAIL)));
  }

  private void approve(int from, int to) {
    for (int number = from; number <= to; number++) {
      Approved permit = approved(number);
      Listings.store(
          organisations,
          added(permit)
              .telling(RepresentativeNotice.of(permit, RepresentativeNotice.Kind.APPROVED)));
    }
  }

  @Test
  void fiveHundredApprovalsAreOneMessageByEachChannel() {
    reachMill();
    approve(1, 500);

    assertThat(tell.turn(GATHERED.minusMillis(1))).isZero();
    assertThat(tell.turn(GATHERED)).isEqualTo(2);

    assertThat(phones).containsExactly(PHONE + " 500");
    assertThat(letters).containsExactly(MAIL + " 500");
    assertThat(tell.turn(GATHERED.plusSeconds(86_400))).isZero();
  }

  @Test
  void whatOneChannelCannotSendNowGoesLaterAndTheOtherIsNotRepeated() {
    reachMill();
    approve(1, 2);
    mailIsUp = false;
    tell.turn(GATHERED);
    mailIsUp = true;

    assertThat(tell.turn(GATHERED.plusSeconds(59))).isZero();
    assertThat(tell.turn(GATHERED.plusSeconds(60))).isOne();

    assertThat(phones).containsExactly(PHONE + " 2");
    assertThat(letters).containsExactly(MAIL + " 2");
  }

  @Test
  void byAChannelThatIsNotThereNobodyIsToldAndNothingIsKeptForIt() {
    reachMill();
    approve(1, 1);

    assertThat(telling(Map.of(Channel.SMS, this::text)).turn(GATHERED)).isEqualTo(2);
    assertThat(tell.turn(GATHERED.plusSeconds(86_400))).isZero();

    assertThat(letters).isEmpty();
  }
}
