package az.permit.sms;

import static az.permit.sms.kit.Rig.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.kit.OpenSmppCentre;
import az.permit.sms.kit.OpenSmppCentre.Client;
import az.permit.sms.kit.Rig;
import az.permit.sms.link.LinkState;
import com.cloudhopper.commons.charset.CharsetUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smpp.Data;
import org.smpp.pdu.SubmitSM;

/** The gateway against a second stack that shares no line of code with it or with the first. */
class OpenSmppTest {
  private OpenSmppCentre centre;
  private Rig rig;

  @BeforeEach
  void bind() throws Exception {
    centre = new OpenSmppCentre();
    rig = Rig.start(centre.port()).awaitBound();
  }

  @AfterEach
  void stop() throws Exception {
    rig.close();
    centre.close();
  }

  @Test
  void aRequestInFullLettersIsDecidedAndItsReplyIsTaken() throws Exception {
    int status = client().deliver(PHONE.value(), 8, "2 AZE 1111111".getBytes("UTF-16BE"));

    assertThat(status).isEqualTo(Data.ESME_ROK);
    assertThat(rig.desk().texts()).containsExactly("2 AZE 1111111");
    awaitReply("Icaze: 2 AZE 1111111");
  }

  @Test
  void aRequestInGsmIsDecidedAndItsReplyIsTaken() throws Exception {
    int status =
        client().deliver(PHONE.value(), 0, CharsetUtil.CHARSET_GSM.encode("2 AZE 1111111"));

    assertThat(status).isEqualTo(Data.ESME_ROK);
    assertThat(rig.desk().texts()).containsExactly("2 AZE 1111111");
    awaitReply("Icaze: 2 AZE 1111111");
  }

  @Test
  void itAnswersOurEnquiriesAndTheSessionLasts() {
    // The enquire interval of the rig is half a second, and a session without answers ends.
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(4))
        .until(() -> rig.state().state() == LinkState.BOUND);

    assertThat(centre.clients()).hasSize(1);
  }

  @Test
  void stoppingUnbindsInGoodOrder() throws Exception {
    rig.gateway().stop(Duration.ofSeconds(10));

    await().untilAsserted(() -> assertThat(client().unbinds()).isEqualTo(1));
  }

  @Test
  void itsUnbindIsAnsweredAndTheGatewayBindsAnew() throws Exception {
    assertThat(client().unbind().getCommandStatus()).isEqualTo(Data.ESME_ROK);

    await().until(() -> centre.clients().size() == 2);
    rig.awaitBound();
    assertThat(centre.clients().get(1).deliver(PHONE.value(), 0, ascii("2 AZE 1111111"))).isZero();
  }

  /** The centre takes note of a client a moment after it has answered the bind. */
  private Client client() {
    await().until(() -> !centre.clients().isEmpty());
    return centre.clients().get(0);
  }

  private void awaitReply(String text) {
    await().until(() -> rig.outbox().states().equals(List.of(State.SENT)));
    assertThat(rig.outbox().settlements().get(0).smscId()).isEqualTo("open-1");
    SubmitSM submit = centre.submits().get(0);
    assertThat(CharsetUtil.CHARSET_GSM.decode(submit.getShortMessageData().getBuffer()))
        .isEqualTo(text);
    assertThat(submit.getDestAddr().getAddress()).isEqualTo(PHONE.value());
    assertThat(submit.getSourceAddr().getAddress()).isEqualTo("8103");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
