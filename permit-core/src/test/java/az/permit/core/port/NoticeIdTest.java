package az.permit.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeIdTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    NoticeId id = new NoticeId("p-20200406-7Q_x-Z", 12);

    assertThat(id.text()).isEqualTo("n-20200406-7Q_x-Z-12");
    assertThat(NoticeId.read(id.text())).contains(id);
  }

  @Test
  void otherTextsNameNoNotice() {
    for (String text :
        new String[] {"", "n-", "n-1", "n-a-0", "p-a-1", "n-a-1 ", "n-a-1234567", "n-a;b-1"}) {
      assertThat(NoticeId.read(text)).as(text).isEmpty();
    }
  }
}
