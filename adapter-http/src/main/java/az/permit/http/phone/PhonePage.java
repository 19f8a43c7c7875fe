package az.permit.http.phone;

import az.permit.http.Html;
import az.permit.http.phone.Conversations.Exchange;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the phone, as HTML. Immutable and thread-safe. */
final class PhonePage {
  private static final String DEFAULT_NUMBER = "994501234567";
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  /** What is said when no reply came in time. */
  static final PhoneRefusal LATE =
      new PhoneRefusal(
          "Cavab hələ gəlməyib. Bir azdan yenidən göndərin.",
          "No reply came in time. Please send it again in a moment.");

  private final String template = Asset.read("phone.html");

  /** The conversation, ready for the next message from the same number. */
  String show(List<Exchange> conversation) {
    String from =
        conversation.isEmpty()
            ? DEFAULT_NUMBER
            : conversation.get(conversation.size() - 1).message().from();
    return fill(conversation, from, "", "");
  }

  /** The conversation, what was typed, and what to mend in it. */
  String mend(List<Exchange> conversation, String from, String text, PhoneRefusal refusal) {
    String alert =
        "<p class=\"alert\" role=\"alert\">%s <span lang=\"en\">%s</span></p>"
            .formatted(Html.escape(refusal.inAzerbaijani()), Html.escape(refusal.inEnglish()));
    return fill(conversation, from, text, alert);
  }

  private String fill(List<Exchange> conversation, String from, String text, String alert) {
    Map<String, String> values =
        Map.of(
            "from", Html.escape(from),
            "text", Html.escape(text),
            "alert", alert,
            "bubbles", conversation.stream().map(PhonePage::bubbles).collect(Collectors.joining()));
    // In one pass: what a citizen typed is never read as a slot.
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
  }

  private static String bubbles(Exchange exchange) {
    String sent =
        "<li class=\"sent\"><p>%s</p></li>".formatted(Html.escape(exchange.message().text()));
    return sent + exchange.reply().map(PhonePage::reply).orElse(late());
  }

  private static String reply(PhoneReply reply) {
    return """
    <li class="reply"><p>%1$s</p>\
    <small>%2$d SMS · %3$d simvol <span lang="en">characters</span> · %4$s</small></li>\
    """
        .formatted(
            Html.escape(reply.text()),
            reply.segments(),
            reply.text().length(),
            Html.escape(reply.alphabet()));
  }

  private static String late() {
    return "<li class=\"note\"><p>"
        + Html.escape(LATE.inAzerbaijani())
        + " <span lang=\"en\">"
        + Html.escape(LATE.inEnglish())
        + "</span></p></li>";
  }
}
