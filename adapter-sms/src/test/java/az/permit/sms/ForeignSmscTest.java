package az.permit.sms;

import static az.permit.sms.kit.Rig.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.permit.core.port.ReplyOutbox.State;
import az.permit.sms.kit.Rig;
import az.permit.sms.link.LinkState;
import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway against a message centre that shares no line of code with it. */
class ForeignSmscTest {
  private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
  private final List<SubmitSm> submits = new CopyOnWriteArrayList<>();
  private DefaultSmppServer server;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      configuration.setPort(free.getLocalPort());
    }
    configuration.setDefaultWindowSize(100);
    configuration.setNonBlockingSocketsEnabled(true);
    server = new DefaultSmppServer(configuration, new Clients(), Executors.newCachedThreadPool());
    server.start();
    rig = Rig.start(configuration.getPort()).awaitBound();
  }

  @AfterEach
  void stop() throws Exception {
    rig.close();
    server.destroy();
  }

  @Test
  void aRequestInFullLettersIsDecidedAndItsReplyIsTaken() throws Exception {
    PduResponse answer = send(8, "1 MYİ 1111111".getBytes("UTF-16BE"), false);

    assertThat(answer.getCommandStatus()).isZero();
    assertThat(rig.desk().texts()).containsExactly("1 MYİ 1111111");
    await().until(() -> submits.size() == 1);
    assertThat(CharsetUtil.CHARSET_GSM.decode(submits.get(0).getShortMessage()))
        .isEqualTo("Icaze: 1 MYI 1111111");
    assertThat(submits.get(0).getDestAddress().getAddress()).isEqualTo(PHONE.value());
    assertThat(submits.get(0).getSourceAddress().getAddress()).isEqualTo("8103");
    await().until(() -> rig.outbox().states().equals(List.of(State.SENT)));
    assertThat(rig.outbox().settlements().get(0).smscId()).isEqualTo("foreign-1");
  }

  @Test
  void aMessagePayloadIsRead() throws Exception {
    byte[] text = CharsetUtil.CHARSET_GSM.encode("2 AZE 1111111" + " ".repeat(250));

    PduResponse answer = send(0, text, true);

    assertThat(answer.getCommandStatus()).isZero();
    assertThat(rig.desk().texts().get(0).strip()).isEqualTo("2 AZE 1111111");
  }

  @Test
  void aThousandRequestsInAWindowAreAllAnsweredAndReplied() throws Exception {
    byte[] text = CharsetUtil.CHARSET_GSM.encode("2 AZE 1111111");
    for (int i = 0; i < 1_000; i++) {
      sessions.get(0).sendRequestPdu(deliver(0, text, false), 5_000, false);
    }

    await().until(() -> submits.size() == 1_000);
    await().until(() -> sessions.get(0).getSendWindow().getSize() == 0);
    await().until(() -> rig.outbox().count(State.SENT) == 1_000);
  }

  @Test
  void itsUnbindIsAnsweredAndTheGatewayBindsAnew() throws Exception {
    SmppServerSession first = sessions.get(0);

    first.unbind(2_000);

    await().until(() -> sessions.size() == 2);
    await().until(() -> rig.state().state() == LinkState.BOUND);
  }

  private PduResponse send(int dataCoding, byte[] text, boolean payload) throws Exception {
    var future = sessions.get(0).sendRequestPdu(deliver(dataCoding, text, payload), 5_000, true);
    assertThat(future.await(5_000)).isTrue();
    return future.getResponse();
  }

  private static DeliverSm deliver(int dataCoding, byte[] text, boolean payload) throws Exception {
    DeliverSm deliver = new DeliverSm();
    deliver.setSourceAddress(new Address((byte) 1, (byte) 1, PHONE.value()));
    deliver.setDestAddress(new Address((byte) 3, (byte) 0, "8103"));
    deliver.setDataCoding((byte) dataCoding);
    if (payload) {
      deliver.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, text));
    } else {
      deliver.setShortMessage(text);
    }
    return deliver;
  }

  private final class Clients implements SmppServerHandler {
    @Override
    public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind)
        throws SmppProcessingException {
      if (!"permit".equals(bind.getSystemId()) || !"secret".equals(bind.getPassword())) {
        throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
      }
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
      session.serverReady(
          new DefaultSmppSessionHandler() {
            @Override
            public PduResponse firePduRequestReceived(PduRequest request) {
              PduResponse response = request.createResponse();
              if (request instanceof SubmitSm submit) {
                submits.add(submit);
                ((SubmitSmResp) response).setMessageId("foreign-" + submits.size());
              }
              return response;
            }
          });
      sessions.add(session);
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {}
  }
}
