package az.permit.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.identity.IdentityDocument;
import az.permit.core.identity.Person;
import az.permit.core.identity.SmsAddress;
import az.permit.core.port.PopulationRegister;
import az.permit.core.port.PopulationRegisterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRegisterTest extends PopulationRegisterContract {
  private static final String HEADER = "series,number,pin,birth_date,district,phone\n";

  @TempDir private Path folder;

  @Override
  protected PopulationRegister of(
      Map<IdentityDocument, Person> persons, Map<IdentityDocument, SmsAddress> phones) {
    StringBuilder csv = new StringBuilder(HEADER);
    persons.forEach(
        (document, person) ->
            csv.append(document.series())
                .append(',')
                .append(document.number())
                .append(',')
                .append(person.pin().value())
                .append(',')
                .append(person.birthDate())
                .append(',')
                .append(person.district().orElse(""))
                .append(',')
                .append(Optional.ofNullable(phones.get(document)).map(SmsAddress::value).orElse(""))
                .append('\n'));
    try {
      return CsvRegister.read(file(csv.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWrongLineIsNamedWithoutItsData() {
    String wrong = HEADER + "AZE,1111111,5ABC123,1990-12-31,,\nAZE,2222222,5ABC124,31.12.1990,,\n";
    assertThatThrownBy(() -> CsvRegister.read(file(wrong)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3 column birth_date")
        .hasMessageNotContaining("2222222");
  }

  @Test
  void aWrongPhoneIsNamedWithoutItsDigits() {
    String wrong = HEADER + "AZE,1111111,5ABC123,1990-12-31,,050 123\n";
    assertThatThrownBy(() -> CsvRegister.read(file(wrong)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2 column phone")
        .hasMessageNotContaining("050 123");
  }

  @Test
  void aSeriesWithoutItsMarksIsTheSeriesOfTheCard() throws IOException {
    String row = "MYI,1111111,5ABC123,1990-12-31,,994501234567\n";
    IdentityDocument card = new IdentityDocument("MYİ", "1111111");

    PopulationRegister register = CsvRegister.read(file(HEADER + row));

    assertThat(register.find(List.of(card))).containsOnlyKeys(card);
    assertThat(register.phones(List.of(card))).containsOnlyKeys(card);
  }

  @Test
  void whoIsBarredIsToldByTrueAndFalseAlone() throws IOException {
    IdentityDocument card = new IdentityDocument("AZE", "1111111");
    for (String barred : List.of("true", " true ", "false", "")) {
      boolean expected = barred.strip().equals("true");
      assertThat(CsvRegister.read(file(barred(barred))).find(List.of(card)).values())
          .singleElement()
          .satisfies(person -> assertThat(person.barred()).isEqualTo(expected));
    }
    for (String wrong : List.of("TRUE", "yes", "1")) {
      assertThatThrownBy(() -> CsvRegister.read(file(barred(wrong))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("line 2 column barred");
    }
  }

  private static String barred(String value) {
    return HEADER.strip() + ",barred\nAZE,1111111,5ABC123,1990-12-31,,," + value + "\n";
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text);
  }
}
