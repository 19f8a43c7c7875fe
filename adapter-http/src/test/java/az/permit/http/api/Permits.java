package az.permit.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.permit.core.port.Listings;
import az.permit.http.api.Caller.Reply;
import java.util.Map;

/** Makes permits through the API. */
final class Permits {
  static final String PERMITS = "/api/v1/permits";

  private Permits() {}

  /** The form about the employee of that number, as JSON. */
  static String form(int number) {
    return Json.write(FormJson.write(Listings.details(number).form()));
  }

  /** A new draft. */
  static Reply draft(Caller clerk, int number) {
    Reply reply = clerk.post(PERMITS, form(number));
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply;
  }

  /** A new draft, confirmed. */
  static Reply confirmed(Caller clerk, int number) {
    Reply reply =
        clerk.send(
            "POST",
            PERMITS + "/" + draft(clerk, number).id() + "/confirmation",
            "",
            Map.of("If-Match", "*"));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply;
  }
}
