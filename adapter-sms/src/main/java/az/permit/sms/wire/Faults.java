package az.permit.sms.wire;

/** What a log may say of an exception in which a citizen's data may stand. */
public final class Faults {
  private Faults() {}

  /** Its type and where it was thrown; never its message. */
  public static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
