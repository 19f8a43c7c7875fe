package az.permit.sms.link;

import az.permit.sms.settings.BindSettings;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;

/** What we say to bind. */
final class BindRequest {
  private BindRequest() {}

  static BindParameter of(BindSettings bind) {
    return new BindParameter(
        type(bind),
        bind.systemId(),
        bind.password(),
        bind.systemType(),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  private static BindType type(BindSettings bind) {
    switch (bind.kind()) {
      case TRANSCEIVER:
        return BindType.BIND_TRX;
      case TRANSMITTER:
        return BindType.BIND_TX;
      case RECEIVER:
        return BindType.BIND_RX;
    }
    throw new AssertionError(bind.kind());
  }
}
