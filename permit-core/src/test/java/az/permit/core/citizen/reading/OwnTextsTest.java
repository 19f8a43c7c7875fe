package az.permit.core.citizen.reading;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.citizen.wording.GsmFold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Məqsəd kodu yoxdur. Belə göndərin: 2 AZE 1111111",
        "Nömrədə rəqəm olmayan işarə var. Yalnız rəqəmlə yazın. Nümunə: 2 AZE 1111111",
        "There is something other than a digit in the number. Example: 2 AZE 1111111",
        "В номере не только цифры. Пример: 2 AZE 1111111",
        "Sənədin nömrəsi seriyadan sonra yazılmalıdır. Belə göndərin: 2 AZE 1111111",
        "İcazə verildi: AZE 1111111, məqsəd 2.",
        "İcazə verildi: AZE 1111111, 14:20-17:20, məqsəd 2.",
        "Разрешено: AZE 1111111, цель 2.",
        "Fwd: permit granted: AZE 1111111, purpose 2.",
      })
  void aTextOfOursThatComesBackIsNoRequest(String text) {
    assertThat(Transcript.READER.read(text).isLeft()).isTrue();
    assertThat(Transcript.READER.read(GsmFold.fold(text)).isLeft()).isTrue();
  }

  @Test
  void anEchoIsAnsweredAsWhatIsNoRequest() {
    String echo = "Nomrede reqem olmayan isare var. Yalniz reqemle yazin. Numune: 2 AZE 1111111";

    assertThat(Transcript.of(echo)).isEqualTo("not-a-request");
  }

  @Test
  void withoutOurWordsItWouldBeARequest() {
    MessageReader knowsNone =
        new MessageReader(List.of("2"), List.of(Transcript.AZE), List.of("Salam"));

    assertThat(knowsNone.read("Yalniz reqemle yazin. Numune: 2 AZE 1111111").isRight()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Salam, xahiş edirəm icazə verin: 2 AZE 1234567",
        "icazə kodu 2 AZE 1234567",
        "Zəhmət olmasa mənə icazə göndərin, 2 AZE 1234567, çox sağ olun",
        "Пришлите разрешение 2 AZE 1234567 пожалуйста",
        "Please send a permit 2 AZE 1234567 for the shop",
      })
  void wordsThatCitizensMayUseTooAreNoneOfOurs(String text) {
    assertThat(Transcript.of(text)).isEqualTo("2 AZE 1234567");
  }
}
