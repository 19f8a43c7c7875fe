package az.permit.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeJsonTest {
  @Test
  void shouldWriteExactlyWhatTheInterfaceSays() {
    assertThat(text(NoticeJson.write(List.of(Notices.notice("n-7Q", "p-4M", 1)))))
        .isEqualTo(
            "{\"notices\":[{\"id\":\"n-7Q\",\"kind\":\"citizen-permit\","
                + "\"at\":\"2020-04-06T10:20:05Z\",\"permit\":{\"id\":\"p-4M\",\"revision\":1,"
                + "\"document\":{\"series\":\"AZE\",\"number\":\"1111111\"},\"purpose\":\"2\","
                + "\"from\":\"2020-04-06T10:20:05Z\",\"until\":\"2020-04-06T13:20:05Z\","
                + "\"code\":\"7KQ4-M2XP\",\"state\":\"issued\"}}]}");
  }

  @Test
  void shouldWriteAnOrganisationsPermitWithBothItsDays() {
    assertThat(text(NoticeJson.write(List.of(Notices.organisation(true)))))
        .isEqualTo(
            "{\"notices\":[{\"id\":\"n-9X-1\",\"kind\":\"organisation-permit\","
                + "\"at\":\"2020-04-06T10:20:05Z\",\"permit\":{\"id\":\"p-9X\",\"revision\":1,"
                + "\"state\":\"confirmed\",\"organisation\":{\"tin\":\"1234567891\","
                + "\"name\":\"ŞƏKİ MMC\"},\"employee\":{\"pin\":\"2480RZZ\","
                + "\"document\":{\"series\":\"AZE\",\"number\":\"01234567\"},"
                + "\"firstName\":\"Elmin\",\"surname\":\"Əbilov\",\"birthDate\":\"1985-02-28\","
                + "\"workplace\":\"ŞƏKİ MMC\",\"position\":\"mühəndis\"},"
                + "\"vehicle\":{\"plate\":\"10-AZ-158\"},\"from\":\"2020-04-07\","
                + "\"until\":\"2020-04-20\",\"territories\":[\"baki\",\"seki\"],"
                + "\"type\":\"staff\",\"basis\":{\"date\":\"2020-04-02\","
                + "\"number\":\"15/2-a\"},\"code\":\"7KQ4-M2XP\"}}]}");
  }

  @Test
  void shouldLeaveOutAnEmployeeWhomAPermitDoesNotName() {
    assertThat(text(NoticeJson.write(List.of(Notices.organisation(false)))))
        .contains("\"plate\":\"10-AZ-158\"")
        .doesNotContain("employee");
  }

  @Test
  void shouldReadWhatWasTaken() throws IOException {
    assertThat(taken("{\"taken\":[\"n-1\",\"n-2\"]}")).containsExactlyInAnyOrder("n-1", "n-2");
    assertThat(taken("{\"taken\":[]}")).isEmpty();
    assertThat(taken("{\"new\":{\"taken\":[1]},\"taken\":[\"n-1\"]}")).containsExactly("n-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "OK", "[]", "{}", "{\"taken\":1}", "{\"taken\":[1]}", "{\"taken\":[\"n-1\""})
  void shouldNotGuessAtAnotherAnswer(String answer) {
    assertThatThrownBy(() -> taken(answer)).isInstanceOf(IOException.class);
  }

  @Test
  void shouldGiveABatchTheSameIdWheneverItIsMade() {
    MiaBatch batch = MiaBatch.of(Notices.some(3));

    assertThat(batch.id()).matches("b-[A-Za-z0-9_-]{22}").isEqualTo(again(3).id());
    assertThat(again(2).id()).isNotEqualTo(batch.id());
  }

  private static MiaBatch again(int count) {
    return MiaBatch.of(Notices.some(count));
  }

  private static Set<String> taken(String answer) throws IOException {
    return NoticeJson.readTaken(answer.getBytes(UTF_8));
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }
}
