package az.permit.mia.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.permit.core.identity.IdentityDocument;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterJsonTest {
  @Test
  void documentsAreAskedForAsTheInterfaceSays() {
    assertThat(
            new String(
                RegisterJson.question(List.of(new IdentityDocument("MYİ", "0222222"))), UTF_8))
        .isEqualTo("{\"documents\":[{\"series\":\"MYİ\",\"number\":\"0222222\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"persons\":{}}",
        "{\"persons\":[{\"pin\":\"5ABC123\",\"birthDate\":\"1990-12-31\"}]}",
        "{\"persons\":[{\"document\":{\"series\":\"AZE\",\"number\":\"1111111\"},"
            + "\"pin\":\"wrong\",\"birthDate\":\"1990-12-31\"}]}",
        "{\"persons\":[{\"document\":{\"series\":\"AZE\",\"number\":1},"
            + "\"pin\":\"5ABC123\",\"birthDate\":\"1990-12-31\"}]}"
      })
  void whatIsNoSuchAnswerIsNotGuessedAtAndNotQuoted(String answer) {
    assertThatThrownBy(() -> RegisterJson.entries(answer.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("expected persons with document, pin and birthDate");
  }
}
