package az.permit.sms.wire;

import az.permit.core.citizen.IncomingMessage.Part;
import az.permit.core.identity.SmsAddress;
import az.permit.sms.text.UserDataHeader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.SMPPConstant;

/** Reads a deliver_sm or submit_sm; a bad tail of optional parameters is cut, not complained of. */
final class ShortMessageReader {
  private static final int SAR_REFERENCE = 0x020C;
  private static final int SAR_TOTAL = 0x020E;
  private static final int SAR_NUMBER = 0x020F;
  private static final int PAYLOAD = 0x0424;
  private static final int LONGEST_ADDRESS = 20;

  private final byte[] pdu;
  private int at = Pdus.HEADER;
  private byte[] userData = {};
  private int sarReference = -1;
  private int sarTotal;
  private int sarNumber;

  ShortMessageReader(byte[] pdu) {
    this.pdu = pdu;
  }

  ShortMessage read() throws MalformedPdu {
    string();
    SmsAddress from = address(SMPPConstant.STAT_ESME_RINVSRCADR);
    SmsAddress to = address(SMPPConstant.STAT_ESME_RINVDSTADR);
    int esmClass = octet();
    octet();
    octet();
    string();
    String validityPeriod = string();
    octet();
    octet();
    int dataCoding = octet();
    octet();
    userData = octets(octet());
    optionalParameters();
    Optional<Part> sar =
        sarReference < 0
            ? Optional.empty()
            : UserDataHeader.part(sarReference, sarTotal, sarNumber);
    return new ShortMessage(from, to, esmClass, dataCoding, validityPeriod, userData, sar);
  }

  private void optionalParameters() {
    while (at + 4 <= pdu.length) {
      int tag = number(at, 2);
      int length = number(at + 2, 2);
      int value = at + 4;
      if (value + length > pdu.length) {
        return;
      }
      if (tag == PAYLOAD && userData.length == 0) {
        userData = Arrays.copyOfRange(pdu, value, value + length);
      } else if (tag == SAR_REFERENCE && length == 2) {
        sarReference = number(value, 2);
      } else if (tag == SAR_TOTAL && length == 1) {
        sarTotal = number(value, 1);
      } else if (tag == SAR_NUMBER && length == 1) {
        sarNumber = number(value, 1);
      }
      at = value + length;
    }
  }

  private SmsAddress address(int statusIfTooLong) throws MalformedPdu {
    int ton = octet();
    int npi = octet();
    String value = string();
    if (value.length() > LONGEST_ADDRESS) {
      throw new MalformedPdu("address too long", statusIfTooLong);
    }
    return new SmsAddress(ton, npi, value);
  }

  private int octet() throws MalformedPdu {
    if (at >= pdu.length) {
      throw new MalformedPdu("ends too early", SMPPConstant.STAT_ESME_RINVCMDLEN);
    }
    return pdu[at++] & 0xFF;
  }

  private byte[] octets(int count) throws MalformedPdu {
    if (at + count > pdu.length) {
      throw new MalformedPdu("sm_length exceeds", SMPPConstant.STAT_ESME_RINVMSGLEN);
    }
    at += count;
    return Arrays.copyOfRange(pdu, at - count, at);
  }

  private String string() throws MalformedPdu {
    int begin = at;
    while (octet() != 0) {
      // up to the octet that ends it
    }
    return begin == at - 1
        ? ""
        : new String(pdu, begin, at - 1 - begin, StandardCharsets.ISO_8859_1);
  }

  private int number(int from, int count) {
    return count == 1 ? pdu[from] & 0xFF : (pdu[from] & 0xFF) << 8 | pdu[from + 1] & 0xFF;
  }
}
