package az.permit.http.phone;

/** A text that cannot be sent, and what to mend. */
final class PhoneRefusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String inAzerbaijani;
  private final String inEnglish;

  PhoneRefusal(String inAzerbaijani, String inEnglish) {
    super(inEnglish);
    this.inAzerbaijani = inAzerbaijani;
    this.inEnglish = inEnglish;
  }

  String inAzerbaijani() {
    return inAzerbaijani;
  }

  String inEnglish() {
    return inEnglish;
  }
}
