package az.permit.sms.text;

/** The two alphabets a reply can be written in, and how much of each fits an SMS. */
public enum SmsAlphabet {
  /** GSM 7-bit: 160 septets in one segment, 153 in each of several. */
  GSM(160, 153) {
    @Override
    int units(char c) {
      return Math.max(1, GsmAlphabet.septets(c));
    }
  },
  /** Sixteen bits a character, every letter of every language: 70 in one segment, 67 in each. */
  UCS2(70, 67) {
    @Override
    int units(char c) {
      return 1;
    }
  };

  private final int alone;
  private final int among;

  SmsAlphabet(int alone, int among) {
    this.alone = alone;
    this.among = among;
  }

  /** Units in a message of one segment. */
  public int alone() {
    return alone;
  }

  /** Units in each segment of a message of several. */
  public int among() {
    return among;
  }

  /** Units that the character takes; what the alphabet lacks is sent as one question mark. */
  abstract int units(char c);
}
