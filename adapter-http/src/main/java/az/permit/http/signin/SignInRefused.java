package az.permit.http.signin;

/** Nobody could be signed in, and why. Says nothing about the person. */
public final class SignInRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why; each has its own page. */
  public enum Reason {
    /** The provider does not answer, or answers with an error of its own. */
    PROVIDER_DOWN("down", 503),
    /** The person broke it off. */
    CANCELLED("cancelled", 200),
    /** It was begun too long ago, in another browser, or not at all. */
    NOT_BEGUN("not-begun", 400),
    /** What the provider sent is not to be trusted. */
    UNTRUSTED("untrusted", 502);

    private final String key;
    private final int status;

    Reason(String key, int status) {
      this.key = key;
      this.status = status;
    }

    String key() {
      return key;
    }

    int status() {
      return status;
    }
  }

  private final Reason reason;

  /**
   * @param detail for the log; names nobody
   */
  SignInRefused(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
