package az.permit.core.organisation.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the representative of an organisation is told that there is something to read. Immutable
 * and thread-safe.
 *
 * @param channel by what
 * @param address a phone as {@code 994501234567}, or an e-mail address
 */
public record Contact(Channel channel, String address) {
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().+-]");
  private static final Pattern PHONE = Pattern.compile("(?:994|0)([1-9][0-9]{8})");
  private static final int LONGEST = 254;

  /** Of RFC 5321 what people have: no quotes, no comments, nothing that could end a header. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /** By what somebody is told. */
  public enum Channel {
    /** A text message. */
    SMS("sms"),
    /** A letter by SMTP. */
    EMAIL("email");

    private final String code;

    Channel(String code) {
      this.code = code;
    }

    /** Its stable name in records and forms. */
    public String code() {
      return code;
    }
  }

  /** A contact, if what was typed is an address of that channel. */
  public static Optional<Contact> read(Channel channel, String typed) {
    return switch (channel) {
      case SMS -> phone(typed);
      case EMAIL -> email(typed);
    };
  }

  /** A number of Azerbaijan, with or without its code, however it is spaced. */
  private static Optional<Contact> phone(String typed) {
    return Optional.of(PHONE.matcher(BETWEEN_DIGITS.matcher(typed).replaceAll("")))
        .filter(number -> number.matches())
        .map(number -> new Contact(Channel.SMS, "994" + number.group(1)));
  }

  private static Optional<Contact> email(String typed) {
    String address = typed.strip();
    return address.length() <= LONGEST && EMAIL.matcher(address).matches()
        ? Optional.of(new Contact(Channel.EMAIL, address))
        : Optional.empty();
  }

  /** A mask: neither a phone nor an address reaches a log by accident. */
  @Override
  public String toString() {
    return channel.code() + " ***";
  }
}
