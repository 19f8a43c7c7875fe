package az.permit.http.mia;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.permit.http.WebServer;
import az.permit.http.mia.DecisionReceiver.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MiaRoutesTest {
  private static final byte[] BODY = "{ \"decisions\" : [] }\r\n\uFEFFə".getBytes(UTF_8);

  @Test
  void theReceiverIsGivenTheBytesAsTheyCameAndTheHeadersInAnyCase() throws Exception {
    AtomicReference<byte[]> body = new AtomicReference<>();
    HttpResponse<String> response =
        post(
            (headers, bytes) -> {
              body.set(bytes);
              return new Response(
                  200, headers.get("webhook-id") + headers.get("WEBHOOK-SIGNATURE"));
            });

    assertThat(body.get()).isEqualTo(BODY);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("b-1v1,abc");
  }

  @Test
  void theReceiversRefusalIsAnswered() throws Exception {
    HttpResponse<String> response = post((headers, bytes) -> new Response(401, ""));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEmpty();
  }

  private static HttpResponse<String> post(DecisionReceiver receiver) throws Exception {
    WebServer server = new WebServer(0, "127.0.0.1", List.of(new MiaRoutes(receiver)));
    server.start();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mia/decisions"))
              .header("Webhook-Id", "b-1")
              .header("webhook-signature", "v1,abc")
              .POST(BodyPublishers.ofByteArray(BODY))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }
}
