package az.permit.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.Pin;
import az.permit.core.identity.SmsAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PopulationRegister} must do. */
public abstract class PopulationRegisterContract {
  private static final IdentityDocument CARD = new IdentityDocument("AZE", "1111111");
  private static final IdentityDocument RESIDENCE = new IdentityDocument("MYİ", "2222222");
  private static final Person KNOWN =
      new Person(new Pin("5ABC123"), LocalDate.of(1990, 12, 31), Optional.of("Şəki"), false);

  private static final SmsAddress PHONE = SmsAddress.international("994501234567");

  private PopulationRegister register;

  /** A register of these documents, persons and phones. */
  protected abstract PopulationRegister of(
      Map<IdentityDocument, Person> persons, Map<IdentityDocument, SmsAddress> phones);

  @BeforeEach
  void start() {
    register = of(Map.of(CARD, KNOWN, RESIDENCE, KNOWN), Map.of(CARD, PHONE));
  }

  @Test
  void itIsThere() {
    assertThat(register.isPresent()).isTrue();
  }

  @Test
  void documentsOfOnePersonAreThatPerson() {
    assertThat(register.find(List.of(CARD, RESIDENCE)))
        .isEqualTo(Map.of(CARD, KNOWN, RESIDENCE, KNOWN));
  }

  @Test
  void anUnknownDocumentIsLeftOut() {
    IdentityDocument unknown = new IdentityDocument("AZE", "9999999");
    assertThat(register.find(List.of(CARD, unknown))).containsOnlyKeys(CARD);
  }

  @Test
  void leadingZerosAreOfTheNumber() {
    assertThat(register.find(List.of(new IdentityDocument("AZE", "01111111")))).isEmpty();
  }

  @Test
  void phonesAreThoseOfTheDocumentsThatWereAskedFor() {
    IdentityDocument unknown = new IdentityDocument("AZE", "9999999");

    assertThat(register.phones(List.of(CARD, unknown))).isEqualTo(Map.of(CARD, PHONE));
    assertThat(register.phones(List.of(RESIDENCE))).isEmpty();
  }
}
