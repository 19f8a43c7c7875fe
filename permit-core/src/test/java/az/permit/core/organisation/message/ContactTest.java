package az.permit.core.organisation.message;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.organisation.message.Contact.Channel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "994501234567",
        "+994 50 123-45-67",
        "0501234567",
        "(050) 123 45 67",
        " 050.123.45.67 "
      })
  void aPhoneIsReadHoweverItIsSpaced(String typed) {
    assertThat(Contact.read(Channel.SMS, typed)).contains(new Contact(Channel.SMS, "994501234567"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8103", "50123456", "+7 900 123 45 67", "0001234567", "phone"})
  void whatIsNoPhoneOfTheCountryIsRefused(String typed) {
    assertThat(Contact.read(Channel.SMS, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"icaze@sirket.az", " a.b+c@x-y.example.com "})
  void anEmailAddressIsReadAsItIs(String typed) {
    assertThat(Contact.read(Channel.EMAIL, typed))
        .contains(new Contact(Channel.EMAIL, typed.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a@b",
        "a b@c.az",
        "a@c.az\nBcc: d@e.az",
        "a@c.az,d@e.az",
        "<a@c.az>",
        "@c.az"
      })
  void whatIsNoSingleEmailAddressIsRefused(String typed) {
    assertThat(Contact.read(Channel.EMAIL, typed)).isEmpty();
  }
}
