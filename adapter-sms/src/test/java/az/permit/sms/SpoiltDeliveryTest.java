package az.permit.sms;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.sms.kit.RawPeer;
import az.permit.sms.kit.RawPeer.Client;
import az.permit.sms.kit.Rig;
import az.permit.sms.kit.SpoiltPdus;
import az.permit.sms.link.LinkState;
import az.permit.sms.wire.Pdus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A live session that is sent rubbish among its messages. */
class SpoiltDeliveryTest {
  private static final int EACH_TIME = 200;
  private static final int BUSY = 0x58;

  // Without edge cases: five tries would be nothing but the same small message.
  @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everySpoiltDeliveryIsAnsweredOnceAndTheSessionGoesOn(@ForAll("many") List<byte[]> spoilt)
      throws Exception {
    try (RawPeer peer = new RawPeer();
        Rig rig = Rig.start(peer.port())) {
      rig.desk().reply(text -> "Icaze");
      Client client = peer.acceptBound();
      Map<Integer, Integer> answers = new HashMap<>();

      for (int i = 0; i < spoilt.size(); i++) {
        client.send(SpoiltPdus.numbered(spoilt.get(i), i));
      }
      readUntilAnswered(client, answers, spoilt.size());
      client.send(
          RawPeer.deliver(EACH_TIME, 1, "994501234567", 13, "2 AZE 1111111".getBytes("US-ASCII")));
      readUntilAnswered(client, answers, spoilt.size() + 1);

      assertThat(answers)
          .isEqualTo(
              IntStream.rangeClosed(0, EACH_TIME)
                  .boxed()
                  .collect(toMap(Function.identity(), n -> 1)));
      assertThat(rig.state().state()).isEqualTo(LinkState.BOUND);
    }
  }

  /** Counts the answers to each delivery, and answers each submit. */
  private static void readUntilAnswered(Client client, Map<Integer, Integer> answers, int count)
      throws Exception {
    while (answers.size() < count) {
      byte[] pdu = client.read();
      if (Pdus.commandId(pdu) == 0x8000_0005) {
        answers.merge(Pdus.sequence(pdu), 1, Integer::sum);
        // Busy would mean that reading it broke, and that the operator sends it for ever.
        assertThat(Pdus.status(pdu)).isNotEqualTo(BUSY);
      } else {
        client.send(Pdus.response(0x8000_0004, 0, Pdus.sequence(pdu), "id"));
      }
    }
  }

  @Provide
  Arbitrary<List<byte[]>> many() {
    return SpoiltPdus.deliveries().list().ofSize(EACH_TIME);
  }
}
