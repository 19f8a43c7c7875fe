package az.permit.http.violator;

import org.jsmpp.bean.BindType;

/** Breaks the rule that SMPP stays in the SMS adapter. */
final class SpeaksSmpp {
  BindType bind() {
    return BindType.BIND_TRX;
  }
}
