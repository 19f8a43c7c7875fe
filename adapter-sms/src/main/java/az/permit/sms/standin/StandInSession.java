package az.permit.sms.standin;

import az.permit.sms.wire.CoalescingOutput;
import az.permit.sms.wire.MalformedPdu;
import az.permit.sms.wire.PduFraming;
import az.permit.sms.wire.Pdus;
import az.permit.sms.wire.ShortMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jsmpp.SMPPConstant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client of the stand-in. One thread reads, one writes; nothing else ever waits. */
public final class StandInSession {
  /** In place of a command_status: the client went away before it answered. */
  public static final int GONE = -1;

  private static final Logger LOG = LoggerFactory.getLogger(StandInSession.class);
  private static final int RESPONSE = 0x8000_0000;
  private static final int BUFFER = 64 * 1024;

  private final Socket socket;
  private final StandInScript script;
  private final Consumer<ShortMessage> onSubmit;
  private final CoalescingOutput out;
  private final PduFraming framing = new PduFraming(Duration.ofSeconds(30));
  private final AtomicInteger sequence = new AtomicInteger();
  private final AtomicInteger messageId = new AtomicInteger();
  private final Map<Integer, IntConsumer> pending = new ConcurrentHashMap<>();
  private volatile boolean bound;

  StandInSession(Socket socket, StandInScript script, Consumer<ShortMessage> onSubmit)
      throws IOException {
    this.socket = socket;
    this.script = script;
    this.onSubmit = onSubmit;
    socket.setTcpNoDelay(true);
    out = new CoalescingOutput(socket.getOutputStream(), "smsc-writer");
  }

  /** Whether the client is bound. */
  public boolean isBound() {
    return bound;
  }

  /**
   * Sends a deliver_sm.
   *
   * @param onStatus learns the command_status of the answer, or {@link #GONE}; on the thread that
   *     reads, so it must not block
   */
  public void deliver(ShortMessage message, IntConsumer onStatus) {
    int number = sequence.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    pending.put(number, onStatus);
    if (!bound || !write(message.toPdu(SMPPConstant.CID_DELIVER_SM, number))) {
      settle(number, GONE);
    }
  }

  /** Asks the client to end the session. */
  public void unbind() {
    write(Pdus.header(SMPPConstant.CID_UNBIND, 0, sequence.incrementAndGet()));
  }

  /** Cuts the connection. */
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is as closed as it can be.
    }
  }

  void serve() {
    // Not closed by the try, which would close the socket before the last answer is written.
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      while (handle(framing.read(in))) {
        // until the client unbinds
      }
    } catch (IOException ended) {
      LOG.debug("A client of the stand-in is gone: {}", ended.getMessage());
    } finally {
      bound = false;
      out.close();
      close();
      pending.keySet().forEach(number -> settle(number, GONE));
    }
  }

  private boolean handle(byte[] pdu) {
    int id = Pdus.commandId(pdu);
    int number = Pdus.sequence(pdu);
    switch (id) {
      case SMPPConstant.CID_SUBMIT_SM:
        submitted(pdu, number);
        return true;
      case SMPPConstant.CID_DELIVER_SM_RESP:
      case SMPPConstant.CID_GENERIC_NACK:
        settle(number, Pdus.status(pdu));
        return true;
      case SMPPConstant.CID_BIND_TRANSCEIVER:
      case SMPPConstant.CID_BIND_TRANSMITTER:
      case SMPPConstant.CID_BIND_RECEIVER:
        return bind(pdu, id, number);
      case SMPPConstant.CID_ENQUIRE_LINK:
        return write(Pdus.header(id | RESPONSE, 0, number));
      case SMPPConstant.CID_UNBIND:
        bound = false;
        write(Pdus.header(id | RESPONSE, 0, number));
        return false;
      case SMPPConstant.CID_UNBIND_RESP:
        return false;
      default:
        return (id & RESPONSE) != 0
            || write(
                Pdus.header(
                    SMPPConstant.CID_GENERIC_NACK, SMPPConstant.STAT_ESME_RINVCMDID, number));
    }
  }

  private boolean bind(byte[] pdu, int id, int number) {
    String[] words =
        new String(pdu, Pdus.HEADER, pdu.length - Pdus.HEADER, StandardCharsets.ISO_8859_1)
            .split("\0", 3);
    int status =
        words.length < 3 ? SMPPConstant.STAT_ESME_RBINDFAIL : script.bind(words[0], words[1]);
    boolean written = write(Pdus.response(id | RESPONSE, status, number, "stand-in"));
    bound = written && status == 0;
    return written;
  }

  private void submitted(byte[] pdu, int number) {
    try {
      ShortMessage message = ShortMessage.parse(pdu);
      int status = bound ? script.submit(message) : SMPPConstant.STAT_ESME_RINVBNDSTS;
      if (status != StandInScript.SILENCE) {
        String id = status == 0 ? Integer.toString(messageId.incrementAndGet()) : "";
        write(Pdus.response(SMPPConstant.CID_SUBMIT_SM_RESP, status, number, id));
      }
      if (status == 0 || status == StandInScript.SILENCE) {
        onSubmit.accept(message);
      }
    } catch (MalformedPdu malformed) {
      write(Pdus.response(SMPPConstant.CID_SUBMIT_SM_RESP, malformed.status(), number, ""));
    }
  }

  private void settle(int number, int status) {
    IntConsumer onStatus = pending.remove(number);
    if (onStatus != null) {
      onStatus.accept(status);
    }
  }

  private boolean write(byte[] pdu) {
    try {
      out.write(pdu, 0, pdu.length);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
